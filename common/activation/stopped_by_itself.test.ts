import { installedInput } from '../testing/plan_input_fixture';
import { stoppedByItself } from './stopped_by_itself';

const TRACES = { documents: 0, finishedMs: 5, maxEmptySearches: 10 };

describe('stoppedByItself', () => {
  it.each([
    [{}, true],
    [{ jobState: 'opened' }, false],
    [{ jobState: 'failed' }, false],
    [{ datafeedState: 'started' }, false],
    [{ datafeedState: undefined }, false],
    [{ documents: 1 }, false],
    [{ finishedMs: undefined }, false],
    [{ maxEmptySearches: undefined }, false],
  ])('with %p is %p', (parts, itself) => {
    expect(stoppedByItself(installedInput({ ...TRACES, ...parts }))).toBe(itself);
  });
});
