import { isPlaced } from './is_placed';
import { openProblem } from './open_problem';

const KB = 1024;

const open = openProblem({
  items: ['a', 'b'].map((key) => ({ key, weight: 1 })),
  candidates: ['a', 'b', 'pin'].map((id) => ({ id, family: id, chargeBytes: 60 * KB, itemKeys: [id] })),
  pinned: ['pin'],
  covered: [],
  nodes: [60 * KB, 130 * KB],
});
const [a] = open.jobs;

describe('the placement in an answer', () => {
  it.each([
    ['each on one node with room', ['z0_0', 'p0_1'], true],
    ['two on one node, which is the larger one', ['z0_0', 'p0_0'], true],
    ['two on a node that has room for one', ['z0_1', 'p0_1'], false],
    ['a job nowhere', ['p0_0'], false],
    ['a pin nowhere', ['z0_0'], false],
    ['a job on two nodes', ['z0_0', 'z0_1', 'p0_0'], false],
    ['a job that is not selected somewhere', ['z0_0', 'p0_1', 'z1_1'], true],
  ])('%s', (_, placed, expected) => {
    const values = new Map(placed.map((name) => [name, 1]));
    expect(isPlaced(open, a ? [a] : [], values)).toBe(expected);
  });
});
