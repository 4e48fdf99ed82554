import { PLAN_JOB_DETECTORS } from '../testing/plan_input_fixture';
import { foreignDetectors } from './foreign_detectors';

const RARE = { function: 'rare', by: 'user.name', partition: 'host.name' };
const COUNT = { function: 'high_non_zero_count', over: 'source.ip' };

describe('foreignDetectors', () => {
  it.each([
    ['the same with other decoration', { detectors: PLAN_JOB_DETECTORS }, [RARE]],
    [
      'the same with other rules, influencers and bucket span',
      {
        detectors: [
          { ...PLAN_JOB_DETECTORS[0], custom_rules: [{ actions: ['skip_result'] }], use_null: true },
        ],
        influencers: ['x'],
        bucket_span: '3h',
      },
      [RARE],
    ],
    [
      'the same in another order and with full names',
      {
        detectors: [...PLAN_JOB_DETECTORS, { function: 'high_non_zero_count', over_field_name: 'source.ip' }],
      },
      [{ ...COUNT, function: 'high_nzc' }, RARE],
    ],
    ['nothing known', undefined, [RARE]],
    ['detectors that cannot be read', { detectors: 'x' }, [RARE]],
  ])('finds nothing wrong with %s', (_name, installed, expected) => {
    expect(foreignDetectors(installed, expected)).toBeUndefined();
  });

  it.each([
    [
      { function: 'freq_rare', by_field_name: 'user.name', over_field_name: 'host.name' },
      'freq_rare by user.name over host.name',
    ],
    [{ function: 'rare', by_field_name: 'user.name' }, 'rare by user.name'],
    [
      { function: 'rare', by_field_name: 'host.name', partition_field_name: 'user.name' },
      'rare by host.name partitioned by user.name',
    ],
    [{ function: 'high_sum', field_name: 'bytes' }, 'high_sum(bytes)'],
  ])('takes %p for another job', (detector, text) => {
    expect(foreignDetectors({ detectors: [detector] }, [RARE])).toEqual([text]);
  });

  it('counts detectors', () => {
    const detectors = [...PLAN_JOB_DETECTORS, ...PLAN_JOB_DETECTORS];
    expect(foreignDetectors({ detectors }, [RARE])).toHaveLength(2);
  });
});
