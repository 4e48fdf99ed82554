import type { SelectionResponse } from '../../common/api/selection';
import { selectedJob, selectionResponse } from '../testing/selection_fixtures';
import { createFormatters } from './formatters';
import { selectionHeadline } from './selection_result_text';

const format = createFormatters('en', 'UTC');
const headline = (changes: Partial<SelectionResponse>) =>
  selectionHeadline(selectionResponse(changes), format, (id) => `Title of ${id}`);

const GOALS: Partial<SelectionResponse> = {
  covered: [{ key: 'failed_login_spike', weight: 1, jobIds: [] }],
  uncovered: [{ key: 'successful_login_spike', weight: 1, why: 'no_job' }],
  weight: 1,
  bound: 1,
  totalWeight: 2,
};
const PROVEN = 'Proven: no other choice within the budget covers more.';

it.each<[string, Partial<SelectionResponse>, string]>([
  ['several jobs', {}, `2 jobs cover 3 of 5 ATT&CK pairs in 164 MB. ${PROVEN}`],
  [
    'one job',
    { jobs: [selectedJob()], memoryBytes: 138 * 2 ** 20 },
    `1 job covers 3 of 5 ATT&CK pairs in 138 MB. ${PROVEN}`,
  ],
  [
    'jobs beside those that run',
    { kept: { jobIds: ['a', 'b'], weight: 1 } },
    `2 jobs, with the 2 that run already, cover 3 of 5 ATT&CK pairs in 164 MB. ${PROVEN}`,
  ],
  [
    'one job beside one that runs',
    { jobs: [selectedJob()], kept: { jobIds: ['a'], weight: 1 } },
    `1 job, with the one that runs already, covers 3 of 5 ATT&CK pairs in 164 MB. ${PROVEN}`,
  ],
  ['goals', GOALS, `2 jobs cover 1 of 2 goals in 164 MB. ${PROVEN}`],
  [
    'weights',
    { totalWeight: 1000, weight: 840, bound: 840 },
    `2 jobs cover 3 of 5 ATT&CK pairs, 84% of their weight, in 164 MB. ${PROVEN}`,
  ],
  [
    'a time limit',
    { optimal: false, bound: 4.7 },
    '2 jobs cover 3 of 5 ATT&CK pairs in 164 MB. Not proven: the time ran out. At most 1 pair more would be possible.',
  ],
  [
    'a time limit with weights',
    { optimal: false, totalWeight: 1000, weight: 840, bound: 900 },
    '2 jobs cover 3 of 5 ATT&CK pairs, 84% of their weight, in 164 MB. Not proven: the time ran out. At most 6% of the weight more would be possible.',
  ],
  [
    'a solver that failed',
    { optimal: false, bound: 5, solver: { name: 'greedy', milliseconds: 1 } },
    '2 jobs cover 3 of 5 ATT&CK pairs in 164 MB. Not proven: the exact solver failed, so each step took the job that adds most for its memory. At most 2 pairs more would be possible.',
  ],
  [
    'a greedy choice of goals',
    { ...GOALS, optimal: false, bound: 2, solver: { name: 'greedy', milliseconds: 1 } },
    '2 jobs cover 1 of 2 goals in 164 MB. Not proven: the exact solver failed, so each step took the job that adds most for its memory. At most 1 goal more would be possible.',
  ],
  [
    'nothing',
    {
      jobs: [],
      covered: [],
      weight: 0,
      memoryBytes: 0,
      totalWeight: 2,
      solver: { name: 'none', milliseconds: 0 },
    },
    'No job is selected, so none of 2 ATT&CK pairs is covered.',
  ],
  [
    'nothing to cover',
    {
      jobs: [],
      covered: [],
      uncovered: [],
      weight: 0,
      totalWeight: 0,
      solver: { name: 'none', milliseconds: 0 },
    },
    'No job is selected, and there is nothing to cover.',
  ],
  [
    'what runs alone',
    { jobs: [], kept: { jobIds: ['a'], weight: 3 }, solver: { name: 'none', milliseconds: 0 } },
    'No job is added. The one that runs covers 3 of 5 ATT&CK pairs.',
  ],
  [
    'pins that are impossible',
    { impossible: { code: 'pins_over_count', pins: 3, maxJobs: 2 } },
    '3 jobs are pinned, and at most 2 may be selected. Unpin some, or allow more jobs.',
  ],
])('tells %s', (_what, changes, text) => {
  expect(headline(changes)).toBe(text);
});
