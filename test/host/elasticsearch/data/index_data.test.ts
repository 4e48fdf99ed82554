import type { IndexInFile } from '../../environments/environment_file';
import { smallEnvironment } from '../testing/small_environment';
import { IndexData } from './index_data';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOUR_MS = 3_600_000;

function indexOf(definition: Partial<IndexInFile>): IndexData {
  const { indices } = smallEnvironment({ indices: [{ name: 'logs-a', ...definition }] });
  const [first] = indices;
  if (first === undefined) throw new Error('no index');
  return new IndexData(first, NOW);
}

describe('senders whose clock is ahead', () => {
  const documents = [{ perDay: 240 }];
  const exact = indexOf({ documents });
  const ahead = indexOf({ documents, clockAheadMinutes: 90 });

  it('stamp the same documents later', () => {
    const later = exact.timestamps.map((time) => time + 1.5 * HOUR_MS);
    expect([...ahead.timestamps]).toEqual([...later]);
  });

  it('send no more and no fewer of them, some stamped in the future', () => {
    for (const now of [NOW - 24 * HOUR_MS, NOW, NOW + HOUR_MS])
      expect(ahead.countExisting(now)).toBe(exact.countExisting(now));
    expect(exact.countExisting(NOW)).toBe(exact.countBefore(NOW + 1));
    const future = ahead.countExisting(NOW) - ahead.countBefore(NOW + 1);
    expect(future).toBeGreaterThan(0);
    expect(Math.max(...ahead.timestamps.slice(0, ahead.countExisting(NOW)))).toBeLessThanOrEqual(
      NOW + 1.5 * HOUR_MS
    );
  });
});

describe('documents that came only for a while', () => {
  const burst = { perDay: 2400, fromDaysAgo: 2, toDaysAgo: 1.9, fields: { kind: 'burst' } };
  const index = indexOf({ documents: [{ perDay: 24, fields: { kind: 'usual' } }, burst] });
  const timesOf = (kind: string): number[] =>
    [...index.timestamps].filter((_time, document) => index.valuesAt('kind', document)[0] === kind);

  it('are as many as come in that time, evenly in it', () => {
    const times = timesOf('burst').map((time) => (NOW - time) / (24 * HOUR_MS));
    expect(times).toHaveLength(240);
    expect(Math.max(...times)).toBeLessThanOrEqual(2);
    expect(Math.min(...times)).toBeGreaterThan(1.9);
    const earlier = times.filter((ago) => ago > 1.95).length;
    expect(earlier).toBeGreaterThan(110);
    expect(earlier).toBeLessThan(130);
  });

  it('leave the others as they are', () => {
    expect(timesOf('usual')).toEqual([...indexOf({ documents: [{ perDay: 24 }] }).timestamps]);
  });
});

describe('stated types', () => {
  it('are the mapping’s, and values are stored as such', () => {
    const index = indexOf({
      types: {
        port: 'keyword',
        message: 'text',
        nobody: 'ip',
        'data_stream.dataset': 'keyword',
        at: 'keyword',
      },
      fields: {
        port: { min: 22, max: 22 },
        message: 'A failed logon',
        other: 22,
        'data_stream.dataset': 'a',
        at: { secondsFromTimestamp: { min: 0, max: 0 } },
      },
      documents: [{ perDay: 1 }],
    });
    expect(Object.fromEntries(index.mapping)).toEqual({
      '@timestamp': 'date',
      port: 'keyword',
      message: 'text',
      nobody: 'ip',
      'data_stream.dataset': 'keyword',
      at: 'keyword',
      other: 'long',
    });
    const [time = 0] = index.timestamps;
    expect(['port', 'message', 'nobody', 'other', 'at'].map((field) => index.valuesAt(field, 0))).toEqual([
      ['22'],
      ['A failed logon'],
      [],
      [22],
      [new Date(time).toISOString()],
    ]);
  });

  it('read dates and keep lists as one field', () => {
    const index = indexOf({
      types: { seen: 'date' },
      fields: { seen: '2026-11-01T00:00:00Z', 'event.category': ['process', 'network'] },
      documents: [{ perDay: 1 }],
    });
    expect(index.valuesAt('seen', 0)).toEqual([Date.parse('2026-11-01T00:00:00Z')]);
    expect(index.valuesAt('event.category', 0)).toEqual(['process', 'network']);
  });
});
