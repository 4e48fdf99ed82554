import { describeDetector } from './describe_detector';

describe('describeDetector', () => {
  it.each([
    [
      { function: 'rare', by: 'process.name', partition: 'host.name' },
      { code: 'rare', by: 'process.name', partition: 'host.name' },
    ],
    [
      { function: 'freq_rare', by: 'a', over: 'b' },
      { code: 'freq_rare', by: 'a', over: 'b' },
    ],
    [
      { function: 'time_of_day', by: 'user.name' },
      { code: 'time_of_day', by: 'user.name' },
    ],
    [
      { function: 'time_of_week', by: 'host.name' },
      { code: 'time_of_week', by: 'host.name' },
    ],
    [
      { function: 'count', partition: 'a' },
      { code: 'count', side: 'both', ignoresGaps: false, partition: 'a' },
    ],
    [{ function: 'low_count' }, { code: 'count', side: 'low', ignoresGaps: false }],
    [{ function: 'high_non_zero_count' }, { code: 'count', side: 'high', ignoresGaps: true }],
    [{ function: 'high_nzc' }, { code: 'count', side: 'high', ignoresGaps: true }],
    [
      { function: 'high_distinct_count', field: 'a', over: 'b' },
      { code: 'distinct_count', side: 'high', ignoresGaps: true, field: 'a', over: 'b' },
    ],
    [
      { function: 'low_dc', field: 'a' },
      { code: 'distinct_count', side: 'low', ignoresGaps: true, field: 'a' },
    ],
    [
      { function: 'high_sum', field: 'a' },
      { code: 'sum', side: 'high', ignoresGaps: false, field: 'a' },
    ],
    [
      { function: 'non_null_sum', field: 'a' },
      { code: 'sum', side: 'both', ignoresGaps: true, field: 'a' },
    ],
    [
      { function: 'low_avg', field: 'a' },
      { code: 'mean', side: 'low', ignoresGaps: true, field: 'a' },
    ],
    [
      { function: 'high_varp', field: 'a' },
      { code: 'varp', side: 'high', ignoresGaps: true, field: 'a' },
    ],
    [
      { function: 'max', field: 'a' },
      { code: 'max', side: 'high', ignoresGaps: true, field: 'a' },
    ],
    [
      { function: 'min', field: 'a' },
      { code: 'min', side: 'low', ignoresGaps: true, field: 'a' },
    ],
    [
      { function: 'lat_long', field: 'a' },
      { code: 'lat_long', side: 'both', ignoresGaps: true, field: 'a' },
    ],
    [
      { function: 'high_info_content', field: 'dns.question.name', over: 'd' },
      { code: 'info_content', side: 'high', ignoresGaps: true, field: 'dns.question.name', over: 'd' },
    ],
    [
      { function: 'high_wobble', field: 'a', by: 'b' },
      { code: 'unknown', function: 'high_wobble', field: 'a', by: 'b' },
    ],
    [{ function: 'constructor' }, { code: 'unknown', function: 'constructor' }],
  ])('of %j', (detector, description) => {
    expect(describeDetector(detector)).toEqual(description);
  });
});
