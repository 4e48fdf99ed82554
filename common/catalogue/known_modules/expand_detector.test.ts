import { expandDetector } from './expand_detector';

describe('expandDetector', () => {
  it.each([
    ['high_count', {}],
    ['rare by user.name', { by_field_name: 'user.name' }],
    [
      'rare by source.ip partition user.name',
      { by_field_name: 'source.ip', partition_field_name: 'user.name' },
    ],
    ['high_sum of bytes over user.name', { field_name: 'bytes', over_field_name: 'user.name' }],
    ['count use_null', { use_null: true }],
    ['count by mlcategory use_null', { by_field_name: 'mlcategory', use_null: true }],
  ])('expands "%s"', (line, fields) => {
    const [name] = line.split(' ');
    expect(expandDetector(line)).toEqual({ function: name, detector_description: line, ...fields });
  });

  it.each([
    ['', 'No function'],
    ['rare for user.name', '"for"'],
    ['rare by', 'after "by"'],
    ['rare by user.name partition', 'after "partition"'],
    ['rare by use_null', 'after "by"'],
    ['rare use_null by user.name', '"use_null"'],
  ])('refuses "%s"', (line, reason) => {
    expect(() => expandDetector(line)).toThrow(reason);
  });
});
