import {
  installedInput,
  installedMap,
  jobToPlan,
  memoryFacts,
  planInput,
} from '../testing/plan_input_fixture';
import { buildActivationPlan } from './build_activation_plan';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => jobToPlan({ jobId: `job_${index}` }));

describe('obstacles of a plan', () => {
  it.each([
    ['none', {}, []],
    ['upgrade mode', { upgradeMode: true }, [{ code: 'upgrade_mode', blocks: true }]],
    [
      'missing rights',
      { missingCapabilities: ['canCreateJob'] },
      [{ code: 'rights_missing', blocks: true, capabilities: ['canCreateJob'] }],
    ],
    [
      'no ML node',
      { memory: memoryFacts({ nodes: [], lazyNodes: 0 }) },
      [{ code: 'no_ml_node', blocks: true, lazyNodes: 0 }],
    ],
    [
      'no ML node yet',
      { memory: memoryFacts({ nodes: [], lazyNodes: 2 }) },
      [{ code: 'no_ml_node', blocks: false, lazyNodes: 2 }],
    ],
    [
      'no ML node, and nobody knows whether one may come',
      { memory: memoryFacts({ nodes: undefined, limits: { totalBytes: 0 }, lazyNodes: undefined }) },
      [{ code: 'no_ml_node', blocks: false, lazyNodes: 0 }],
    ],
    ['nothing for unknown nodes', { memory: memoryFacts({ nodes: undefined }) }, []],
    ['nothing for ten jobs', { jobs: many(10) }, []],
    ['eleven jobs', { jobs: many(11) }, [{ code: 'many_jobs', blocks: false, jobs: 11 }]],
    [
      'nothing for eleven jobs of which one is open',
      {
        jobs: many(11),
        installed: installedMap(installedInput({ id: 'job_0', jobState: 'opened' })),
      },
      [],
    ],
  ])('%s', (_name, changes, obstacles) => {
    expect(buildActivationPlan(planInput(changes)).obstacles).toEqual(obstacles);
  });
});
