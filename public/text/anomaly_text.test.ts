import type { AnomalyRecord } from '../../common/api/results';
import type { DetectorProfile } from '../../common/jobs/job_profile';
import { anomalyRecord } from '../testing/result_fixtures';
import { anomalyText } from './anomaly_text';
import { createFormatters } from './formatters';

const FORMAT = createFormatters('en', 'UTC');
const DC = { field: 'host.name', value: 'dc-1' };
const CAROL = { field: 'user.name', value: 'carol' };
const BASH = { field: 'process.name', value: 'quagga' };

function text(record: Partial<AnomalyRecord>, detector?: DetectorProfile): string {
  return anomalyText(
    anomalyRecord({ actual: [480], typical: [40], entities: [DC], ...record }),
    FORMAT,
    detector
  ).replaceAll('\u202f', ' ');
}

describe('functions of the jobs that Kibana brings', () => {
  it.each<[Partial<AnomalyRecord>, string]>([
    [{ function: 'high_count' }, 'an unusually high number of events: 480, about 12 times the usual 40'],
    [
      { function: 'high_non_zero_count' },
      'an unusually high number of events: 480, about 12 times the usual 40',
    ],
    [{ function: 'count', actual: [3] }, 'an unusually low number of events: 3, about 8% of the usual 40'],
    [
      { function: 'low_count', actual: [0], typical: [212.4] },
      'an unusually low number of events: 0, usually about 212',
    ],
    [
      { function: 'non_zero_count', actual: [41] },
      'an unusually high number of events: 41, usually about 40',
    ],
    [
      { function: 'high_distinct_count', fieldName: 'destination.ip', actual: [57], typical: [3.62] },
      'an unusually high number of different destination.ip values: 57, about 16 times the usual 3.6',
    ],
    [
      { function: 'high_sum', fieldName: 'source.bytes', actual: [5e9], typical: [1200] },
      'an unusually high total of source.bytes: 5,000,000,000, over 1,000 times the usual 1,200',
    ],
    [
      { function: 'high_mean', fieldName: 'file.size', actual: [12], typical: [-3] },
      'an unusually high average of file.size: 12, usually about -3',
    ],
    [
      { function: 'high_median', fieldName: 'size', actual: [12], typical: [0] },
      'an unusually high median of size: 12, usually about 0',
    ],
    [
      { function: 'high_varp', fieldName: 'score', actual: [0.5], typical: [0.0123] },
      'an unusually high spread of score: 0.5, about 41 times the usual 0.012',
    ],
    [
      { function: 'high_info_content', fieldName: 'dns.question.name', actual: [2000], typical: [1000] },
      'an unusually high amount of information in dns.question.name: 2,000, about 2 times the usual 1,000',
    ],
    [
      { function: 'max', fieldName: 'score', actual: [9], typical: undefined },
      'an unusually high maximum of score: 9',
    ],
    [
      { function: 'lat_long', fieldName: 'source.geo.location', actual: [1, 2], typical: [3, 4] },
      'an unusual place in source.geo.location',
    ],
    [{ function: 'high_count', actual: undefined }, 'an unusually high number of events'],
    [{ function: 'made_up', fieldName: 'size' }, 'an unusual result of made_up(size)'],
    [{ function: 'freq_rare' }, 'often has what is rare elsewhere'],
  ])('%j', (record, expected) => {
    expect(text(record)).toBe(`dc-1 (host.name): ${expected}.`);
    expect(text({ ...record, entities: [] })).toBe(`All together: ${expected}.`);
  });

  it('names all that the data is split by', () => {
    expect(text({ function: 'high_count', entities: [CAROL, DC] })).toMatch(
      /^carol \(user.name\) and dc-1 \(host.name\): /
    );
  });
});

describe('times', () => {
  const LOGIN = { function: 'time_of_day', entities: [CAROL], actual: [11_700], typical: [34_213] };

  it('are told in the zone of the reader, to the minute', () => {
    expect(text(LOGIN)).toBe('carol (user.name): active at 3:15 AM, usually around 9:30 AM.');
    const tokyo = createFormatters('en', 'Asia/Tokyo');
    expect(anomalyText(anomalyRecord(LOGIN), tokyo).replaceAll('\u202f', ' ')).toBe(
      'carol (user.name): active at 12:15 PM, usually around 6:30 PM.'
    );
  });

  it('of the week are told by how far they are from the usual one, the short way round', () => {
    const HOUR = 3600;
    const at = (actual: number, typical: number) =>
      text({ function: 'time_of_week', entities: [CAROL], actual: [actual], typical: [typical] });
    expect(at(50 * HOUR, 45 * HOUR)).toBe(
      'carol (user.name): active 5 hours from the usual time of the week.'
    );
    expect(at(HOUR, 167 * HOUR)).toBe('carol (user.name): active 2 hours from the usual time of the week.');
    expect(at(0, 80 * HOUR)).toBe('carol (user.name): active 3.5 days from the usual time of the week.');
  });

  it.each(['day', 'week'])('of the %s that are missing are not made up', (unit) => {
    expect(text({ ...LOGIN, function: `time_of_${unit}`, actual: undefined })).toBe(
      `carol (user.name): active at an unusual time of the ${unit}.`
    );
  });
});

describe('rare values', () => {
  const RARE = { function: 'rare', entities: [BASH, DC] };

  it('are named with where they are rare', () => {
    expect(text(RARE)).toBe('quagga (process.name): never or seldom seen before for dc-1 (host.name).');
    expect(text({ ...RARE, entities: [BASH] })).toBe('quagga (process.name): never or seldom seen before.');
    expect(text({ ...RARE, entities: [] })).toBe('A value that was never or seldom seen before.');
  });

  it('of a population are compared with it, if the detector is known', () => {
    const detector = { function: 'rare', by: 'process.name', over: 'host.name' };
    expect(text(RARE, detector)).toBe('dc-1 (host.name) has quagga (process.name), as few others do.');
    expect(text({ ...RARE, entities: [BASH, DC, CAROL] }, { ...detector, partition: 'user.name' })).toBe(
      'dc-1 (host.name) has quagga (process.name), as few others do, looked at for carol (user.name).'
    );
    expect(text({ ...RARE, function: 'freq_rare' }, detector)).toBe(
      'dc-1 (host.name) and quagga (process.name): often has what is rare elsewhere.'
    );
  });
});
