import fc from 'fast-check';

import type { DetectorProfile } from '../../common/jobs/job_profile';
import { goalText } from './goal_text';

it.each<[DetectorProfile, string]>([
  [{ function: 'rare', by: 'user.name' }, 'Notice a rare user.name.'],
  [
    { function: 'rare', by: 'user.name', partition: 'host.name' },
    'Notice a user.name that is rare for a host.name.',
  ],
  [
    { function: 'rare', by: 'event.action', partition: 'user.id' },
    'Notice an event.action that is rare for a user.id.',
  ],
  [
    { function: 'rare', by: 'process.name', over: 'host.name' },
    'Notice a host.name with a process.name that few other host.name values have.',
  ],
  [
    { function: 'freq_rare', by: 'url.path', over: 'source.ip' },
    'Notice a source.ip that often has a rare url.path.',
  ],
  [{ function: 'time_of_day', by: 'user.name' }, 'Notice a user.name active at an unusual time of the day.'],
  [
    { function: 'time_of_week', partition: 'source.ip' },
    'Notice activity at an unusual time of the week for a source.ip.',
  ],
  [{ function: 'high_count' }, 'Notice an unusually high number of events.'],
  [
    { function: 'low_count', partition: 'host.name' },
    'Notice an unusually low number of events for a host.name.',
  ],
  [
    { function: 'count', by: 'mlcategory', partition: 'event.dataset' },
    'Notice an unusual number of events for a mlcategory + event.dataset.',
  ],
  [
    { function: 'high_non_zero_count', by: 'source.ip' },
    'Notice an unusually high number of events for a source.ip.',
  ],
  [
    { function: 'high_distinct_count', field: 'destination.ip', partition: 'source.ip' },
    'Notice an unusually high number of different destination.ip values for a source.ip.',
  ],
  [
    { function: 'high_sum', field: 'source.bytes', over: 'destination.ip' },
    'Notice an unusually high total of source.bytes of a destination.ip, compared with other destination.ip values.',
  ],
  [
    { function: 'high_mean', field: 'session.duration', partition: 'source.ip' },
    'Notice an unusually high average of session.duration for a source.ip.',
  ],
  [
    { function: 'high_varp', field: 'session.duration' },
    'Notice an unusually high spread of session.duration.',
  ],
  [
    { function: 'high_info_content', field: 'dns.question.name', over: 'etld', partition: 'host.name' },
    'Notice an unusually high amount of information in dns.question.name of an etld, compared with other etld values (for each host.name).',
  ],
  [
    { function: 'lat_long', field: 'source.geo', by: 'user.name' },
    'Notice an unusual place in source.geo for a user.name.',
  ],
  [{ function: 'brand_new', field: 'a.b' }, 'Notice unusual results of brand_new(a.b).'],
  [{ function: 'high_brand_new' }, 'Notice unusual results of high_brand_new.'],
])('makes a goal of %j', (detector, expected) => {
  expect(goalText([detector])).toBe(expected);
});

it('tells each different detector once', () => {
  const rare = { function: 'rare', by: 'user.name' };
  expect(goalText([rare, rare, { function: 'high_count' }])).toBe(
    'Notice a rare user.name. Notice an unusually high number of events.'
  );
});

it('says so where there are no detectors', () => {
  expect(goalText([])).toBe('It names nothing to notice.');
});

const field = fc.option(fc.stringMatching(/^[a-z][a-z.]{0,12}$/), { nil: undefined });
const detectors = fc.record({
  function: fc.oneof(
    fc.constantFrom('rare', 'freq_rare', 'time_of_day', 'time_of_week', 'lat_long', 'high_sum', 'low_mean'),
    fc.stringMatching(/^[a-z_]{1,16}$/)
  ),
  field,
  by: field,
  over: field,
  partition: field,
});

it('makes one sentence of any detector, with every field that it splits by', () => {
  fc.assert(
    fc.property(detectors, (detector) => {
      const text = goalText([detector]);
      expect(text).toMatch(/^Notice .+\.$/);
      expect(text).not.toMatch(/undefined|[{}]/);
      for (const name of [detector.by, detector.over, detector.partition]) {
        if (name !== undefined) expect(text).toContain(name);
      }
    })
  );
});
