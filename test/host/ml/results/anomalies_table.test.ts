import { zodValidator } from '../schemas/zod_validator';
import { anomaliesTableBody } from '../schemas/results_schemas';
import { startMlOverHttp, type MlOverHttp } from '../testing/ml_over_http';
import { resultsEnvironment } from '../testing/results_environment';

const DAY_MS = 86_400_000;

let ml: MlOverHttp;

beforeAll(async () => {
  ml = await startMlOverHttp(resultsEnvironment());
});
afterAll(() => ml.close());

const request = (more: object): object => ({
  jobIds: ['logons'],
  criteriaFields: [],
  influencers: [],
  aggregationInterval: 'second',
  threshold: [{ min: 50 }],
  earliestMs: Date.now() - 10 * DAY_MS,
  latestMs: Date.now(),
  dateFormatTz: 'UTC',
  maxRecords: 500,
  maxExamples: 10,
  ...more,
});

interface Row {
  time: number;
  jobId: string;
  severity: number;
  entityName: string;
  entityValue: string;
  actual: number[];
  typical: number[];
  metricDescriptionSort: number;
}

async function rows(more: object): Promise<{ anomalies: Row[]; interval: string }> {
  const { status, body } = await ml.post('/results/anomalies_table_data', request(more));
  expect(status).toBe(200);
  return body as { anomalies: Row[]; interval: string };
}

describe('anomalies_table_data', () => {
  it('has each record with the score, by time', async () => {
    const { anomalies, interval } = await rows({});
    expect(interval).toBe('second');
    expect(anomalies.length).toBeGreaterThan(50);
    expect(anomalies.every(({ severity, jobId }) => severity >= 50 && jobId === 'logons')).toBe(true);
    expect(anomalies.map(({ time }) => time)).toEqual(
      anomalies.map(({ time }) => time).sort((a, b) => a - b)
    );
    const { anomalies: all } = await rows({ threshold: [{ min: 0 }] });
    expect(anomalies).toHaveLength(all.filter(({ severity }) => severity >= 50).length);
    expect(anomalies[0]).toMatchObject({ entityName: 'user.name', detectorIndex: 0 });
    for (const { actual, typical, metricDescriptionSort } of anomalies) {
      expect(metricDescriptionSort).toBeCloseTo((actual[0] ?? 0) / (typical[0] ?? 0));
    }
  });

  it('takes several ranges of scores', async () => {
    const threshold = [{ min: 20, max: 30 }, { min: 90 }];
    const { anomalies } = await rows({ threshold });
    const { anomalies: all } = await rows({ threshold: [{ min: 0 }] });
    const wanted = all.filter(({ severity }) => (severity >= 20 && severity <= 30) || severity >= 90);
    expect(anomalies).toHaveLength(wanted.length);
  });

  it.each([
    ['day', 'day'],
    ['auto', 'day'],
    ['hour', 'hour'],
  ])('has the strongest of each entity when asked for %s', async (aggregationInterval, interval) => {
    const length = interval === 'day' ? DAY_MS : DAY_MS / 24;
    const { anomalies: all } = await rows({});
    const best = new Map<string, number>();
    for (const { time, entityValue, severity } of all) {
      const key = `${Math.floor(time / length) * length} ${entityValue}`;
      best.set(key, Math.max(best.get(key) ?? 0, severity));
    }
    const answer = await rows({ aggregationInterval });
    expect(answer.interval).toBe(interval);
    expect(
      new Map(answer.anomalies.map(({ time, entityValue, severity }) => [`${time} ${entityValue}`, severity]))
    ).toEqual(best);
    expect(answer.anomalies).toHaveLength(best.size);
  });

  it('narrows by criteria and filter, and is empty where nothing is', async () => {
    const criteriaFields = [{ fieldName: 'by_field_value', fieldValue: 'user-1' }];
    const influencersFilterQuery = { bool: { filter: [{ exists: { field: 'by_field_name' } }] } };
    const { anomalies } = await rows({ criteriaFields, influencersFilterQuery });
    expect(new Set(anomalies.map(({ entityValue }) => entityValue))).toEqual(new Set(['user-1']));
    expect(await rows({ latestMs: 0 })).toEqual({ anomalies: [], interval: 'second' });
  });

  it.each([
    [{ functionDescription: 'count' }, 501],
    [{ aggregationInterval: 'month' }, 501],
    [{ aggregationInterval: 'day', dateFormatTz: 'Mars/Phobos' }, 501],
    [{ influencers: [{ fieldName: 'user.name', fieldValue: 'user-1' }] }, 501],
    [{ threshold: 50 }, 400],
    [{ jobIds: ['elsewhere'] }, 404],
  ])('refuses %j with %d', async (more, status) => {
    expect((await ml.post('/results/anomalies_table_data', request(more))).status).toBe(status);
  });
});

it.each([
  ['8.19.12', 50, true],
  ['9.0.8', 50, true],
  ['9.0.8', [{ min: 50 }], false],
  ['9.1.0', 50, false],
  ['9.1.0', [{ min: 50, max: 75 }], true],
  ['9.5.0', [{ min: 50 }], true],
])('in Kibana %s the threshold %j is taken: %s', (version, threshold, isTaken) => {
  const validate = zodValidator(anomaliesTableBody(version));
  const result = validate(request({ threshold }), {
    ok: (value) => ({ value }),
    badRequest: (error) => ({ error }),
  });
  expect('value' in result && [result.value.threshold]).toEqual(
    isTaken && [typeof threshold === 'number' ? [{ min: threshold }] : threshold]
  );
});
