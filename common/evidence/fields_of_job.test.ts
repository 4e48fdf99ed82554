import { fieldsOfJob } from './fields_of_job';
import { profileOf } from './testing/job_facts_fixture';

const text = (profile: Parameters<typeof fieldsOfJob>[0]) =>
  fieldsOfJob(profile).map(({ field, role }) => `${role} ${field}`);

describe('fieldsOfJob', () => {
  it('takes what detectors count by as required, influencers as helpful, and each field once', () => {
    const profile = profileOf({
      detectors: [
        { function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' },
        { function: 'sum', field_name: 'bytes', over_field_name: 'user.name' },
      ],
      influencers: ['user.name', 'source.ip', 'source.ip'],
    });
    expect(text(profile)).toEqual([
      'required user.name',
      'required host.name',
      'required bytes',
      'helpful source.ip',
    ]);
  });

  it('puts what a script reads in the place of what it makes', () => {
    const profile = profileOf(
      {
        detectors: [{ function: 'rare', by_field_name: 'etld' }],
        influencers: ['etld', 'upper', 'host.name'],
      },
      {
        runtime_mappings: {
          etld: { type: 'keyword', script: { source: "emit(doc['a'].value + doc['upper'].value)" } },
          upper: { type: 'keyword', script: { source: "emit(doc['b'].value + doc['host.name'].value)" } },
        },
      }
    );
    expect(text(profile)).toEqual(['helpful host.name', 'helpful a', 'helpful b']);
  });

  it('puts the field of messages in the place of their category, wherever it is named', () => {
    const profile = profileOf({
      categorization_field_name: 'message',
      detectors: [{ function: 'count', by_field_name: 'mlcategory', partition_field_name: 'event.dataset' }],
      influencers: ['event.dataset', 'mlcategory'],
    });
    expect(text(profile)).toEqual(['required message', 'required event.dataset']);
  });
});
