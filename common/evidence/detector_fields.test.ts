import { detectorFields } from './detector_fields';

const plain = { runtimeFields: [], categorizationField: undefined };

describe('detectorFields', () => {
  it('names each field once, and the one that has to be a number', () => {
    const detector = {
      function: 'high_mean',
      field: 'bytes',
      by: 'user.name',
      over: 'user.name',
      partition: 'host.name',
    };
    expect(detectorFields(detector, plain)).toEqual({
      fields: ['bytes', 'user.name', 'host.name'],
      measured: 'bytes',
      splits: ['user.name', 'host.name'],
    });
  });

  it.each([
    ['sum', true],
    ['low_non_null_sum', true],
    ['high_avg', true],
    ['median', true],
    ['min', true],
    ['max', true],
    ['varp', true],
    ['metric', true],
    ['high_distinct_count', false],
    ['dc', false],
    ['info_content', false],
    ['lat_long', false],
    ['count', false],
    ['made_up', false],
  ])('%s needs a number: %s', (name, expected) => {
    expect(detectorFields({ function: name, field: 'x' }, plain).measured).toBe(expected ? 'x' : undefined);
  });

  it('leaves out what the datafeed makes up', () => {
    const profile = { ...plain, runtimeFields: [{ name: 'made', reads: ['a'] }] };
    expect(detectorFields({ function: 'sum', field: 'made', by: 'made' }, profile)).toEqual({
      fields: [],
      measured: undefined,
      splits: [],
    });
  });

  it('needs the field that categories are made from, which may be text', () => {
    const profile = { ...plain, categorizationField: 'message' };
    expect(
      detectorFields({ function: 'count', by: 'mlcategory', partition: 'event.dataset' }, profile)
    ).toEqual({
      fields: ['message', 'event.dataset'],
      measured: undefined,
      splits: ['event.dataset'],
    });
  });
});
