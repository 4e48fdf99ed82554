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
  ])('expands "%s"', (line, fields) => {
    const [name] = line.split(' ');
    expect(expandDetector(line)).toEqual({ function: name, detector_description: line, ...fields });
  });

  it.each([
    ['', 'No function'],
    ['rare for user.name', '"for"'],
    ['rare by', 'after "by"'],
    ['rare by user.name partition', 'after "partition"'],
  ])('refuses "%s"', (line, reason) => {
    expect(() => expandDetector(line)).toThrow(reason);
  });
});
