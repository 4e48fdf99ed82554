import { drive } from '../testing/drive';
import { MlDriver } from '../testing/ml_driver';
import { errorOf } from '../testing/stand_in_for_tests';

const MB = 1024 ** 2;
const SECOND_NODE = { name: 'ml-1', memoryBytes: 500 * MB };

let ml: MlDriver;
afterEach(() => ml.cluster.close());

interface Told {
  level: string;
  message: string;
}

async function told(id: string): Promise<Told[]> {
  const { hits } = await ml.cluster.as('kibana_system').search<Told>({
    index: '.ml-notifications*',
    query: { term: { job_id: id } },
    sort: [{ timestamp: 'asc' }],
  });
  return hits.hits.flatMap(({ _source: found }) => (found === undefined ? [] : [found]));
}

describe('a node that leaves', () => {
  it('leaves its jobs as they were, without a node, until another has room', async () => {
    ml = await MlDriver.begin();
    for (const id of ['a', 'b']) {
      await ml.create(id);
      await ml.open(id);
      await ml.start(id, 0);
    }
    ml.advance(20_000);
    const { processed_record_count: before } = (await ml.jobStats('a')).data_counts;
    ml.cluster.standIn.ml.removeNode('ml-0');
    const lost = await ml.jobStats('a');
    expect(lost).toMatchObject({
      state: 'opened',
      assignment_explanation: expect.stringContaining('left the cluster'),
    });
    expect(lost.node).toBeUndefined();
    const feed = await ml.feedStats('a');
    expect(feed.state).toBe('started');
    expect(feed).not.toHaveProperty('node');
    expect(feed).not.toHaveProperty('running_state');
    expect(Object.keys((await ml.elastic.ml.getMemoryStats()).nodes)).toEqual([]);
    ml.advance(3_600_000);
    expect((await ml.jobStats('a')).data_counts.processed_record_count).toBe(before);

    ml.cluster.standIn.ml.addNode({ ...SECOND_NODE, memoryBytes: 150 * MB });
    expect((await ml.jobStats('a')).state).toBe('opening');
    ml.advance(3_600_000);
    expect(await ml.jobStats('a')).toMatchObject({ state: 'opened', node: { name: 'ml-1' } });
    expect((await ml.jobStats('a')).data_counts.processed_record_count).toBeGreaterThan(before);
    expect((await ml.jobStats('b')).node).toBeUndefined();
  });

  it('passes its jobs on where another node has room', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    ml.cluster.standIn.ml.addNode(SECOND_NODE);
    ml.cluster.standIn.ml.removeNode('ml-0');
    ml.advance(3000);
    expect(await ml.jobStats('a')).toMatchObject({ state: 'opened', node: { name: 'ml-1' } });
    ml.cluster.standIn.ml.removeNode('ml-1');
    await ml.elastic.ml.closeJob({ job_id: 'a' });
    expect((await ml.jobStats('a')).state).toBe('closed');
  });

  it('is gone in this cluster only', async () => {
    ml = await MlDriver.begin();
    const again = await MlDriver.begin();
    ml.cluster.standIn.ml.removeNode('ml-0');
    expect(Object.keys((await again.elastic.ml.getMemoryStats()).nodes)).toEqual(['ml-0']);
    await again.cluster.close();
  });
});

describe('a job that fails', () => {
  it('is off its node, its datafeed stops, and its error is told', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    await ml.start('a', 0);
    ml.cluster.standIn.ml.failJob('a', 'The process died');
    expect((await ml.jobStats('a')).state).toBe('failed');
    expect((await ml.feedStats('a')).state).toBe('stopped');
    expect(await told('a')).toMatchObject([{ level: 'error', message: 'The process died' }]);
    expect(await errorOf(ml.elastic.ml.openJob({ job_id: 'a' }))).toMatchObject({ status: 409 });
    await ml.elastic.ml.closeJob({ job_id: 'a', force: true });
    await ml.open('a');
    expect((await ml.jobStats('a')).state).toBe('opened');
  });
});

describe('late documents', () => {
  it('are told with their number, in grouped digits', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    ml.cluster.standIn.ml.missDocuments('a', 12_345);
    expect(await told('a')).toMatchObject([
      { level: 'warning', message: expect.stringContaining('missed 12,345 documents due to ingest latency') },
    ]);
  });
});

describe('from another process', () => {
  const control = async (method: string, path: string, body?: object): Promise<number> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    return (await fetch(`${ml.cluster.standIn.url}/_stand_in/ml/${path}`, init)).status;
  };

  it('all of it can be had as well', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    expect(await control('POST', 'nodes', SECOND_NODE)).toBe(200);
    expect(await control('DELETE', 'nodes/ml-0')).toBe(200);
    await drive(ml.cluster.clock, ml.elastic.info());
    ml.advance(3000);
    expect((await ml.jobStats('a')).node?.name).toBe('ml-1');
    expect(await control('POST', 'jobs/a/late_documents', { documents: 3 })).toBe(200);
    expect(await control('POST', 'jobs/a/fail')).toBe(200);
    expect((await told('a')).map(({ level }) => level)).toEqual(['warning', 'error']);
  });

  it.each([
    ['DELETE', 'nodes/none', undefined, 400],
    ['POST', 'nodes', { name: 'ml-0', memoryBytes: 1 }, 400],
    ['POST', 'nodes', { name: 'x', memoryBytes: 1, cores: 2 }, 400],
    ['POST', 'nodes', { name: 'x' }, 400],
    ['POST', 'jobs/none/fail', undefined, 404],
    ['POST', 'jobs/a/explode', undefined, 404],
    ['GET', 'nodes', undefined, 404],
  ])('%s %s %j is refused', async (method, path, body, status) => {
    ml = await MlDriver.begin();
    expect(await control(method, path, body)).toBe(status);
  });
});
