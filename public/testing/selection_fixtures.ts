import type { SelectedJob, SelectionRequest, SelectionResponse } from '../../common/api/selection';
import { MEBIBYTE, NOW_MS } from './fixtures';

/** A ready job that alone covers Valid Accounts under Initial Access. */
export function selectedJob(changes: Partial<SelectedJob> = {}): SelectedJob {
  return {
    id: 'auth_rare_hour_ea',
    title: 'Unusual Login Hour',
    state: 'ready',
    pinned: false,
    memoryBytes: 138 * MEBIBYTE,
    memorySource: 'module',
    adds: ['TA0001/T1078'],
    only: ['TA0001/T1078'],
    ...changes,
  };
}

export const LOGIN_FAILS = selectedJob({
  id: 'auth_high_count_logon_fails_ea',
  title: 'Spike in Failed Logons',
  memoryBytes: 26 * MEBIBYTE,
  memorySource: 'measured',
  adds: ['TA0006/T1110', 'TA0006/T1110.003'],
  only: ['TA0006/T1110'],
});

/** Two jobs that cover three pairs of five within what is free; proven, and 1.5 GB would cover all. */
export function selectionResponse(changes: Partial<SelectionResponse> = {}): SelectionResponse {
  return {
    optimal: true,
    bound: 3,
    weight: 3,
    totalWeight: 5,
    jobs: [LOGIN_FAILS, selectedJob()],
    covered: [
      { key: 'TA0001/T1078', weight: 1, jobIds: ['auth_rare_hour_ea'] },
      { key: 'TA0006/T1110', weight: 1, jobIds: ['auth_high_count_logon_fails_ea'] },
      { key: 'TA0006/T1110.003', weight: 1, jobIds: ['auth_high_count_logon_fails_ea'] },
    ],
    uncovered: [
      { key: 'TA0043/T1595', weight: 1, why: 'no_job' },
      {
        key: 'TA0002/T1059.001',
        weight: 1,
        why: 'budget',
        cheapest: {
          jobId: 'v3_windows_anomalous_script_ea',
          title: 'Unusual PowerShell Script',
          state: 'limited',
          memoryBytes: 266 * MEBIBYTE,
        },
      },
    ],
    memoryBytes: 164 * MEBIBYTE,
    kept: { jobIds: [], weight: 0 },
    everything: { jobs: 9, memoryBytes: 1536 * MEBIBYTE, weight: 5 },
    budget: { nodes: [{ name: 'ml-1', freeBytes: 200 * MEBIBYTE }] },
    notes: [],
    solver: { name: 'highs', milliseconds: 12 },
    warnings: [],
    partial: false,
    attackVersion: 18,
    kibanaAttackVersion: 18,
    asOfMs: NOW_MS,
    ...changes,
  };
}

/** As the server would: pinned jobs are in, excluded ones are not, and the curve is there if it was asked for. */
export function answerSelection({ include = [], exclude = [], curve }: SelectionRequest): SelectionResponse {
  const { jobs, ...rest } = selectionResponse();
  const script = selectedJob({
    id: 'v3_windows_anomalous_script_ea',
    title: 'Unusual PowerShell Script',
    state: 'limited',
    memoryBytes: 266 * MEBIBYTE,
    adds: ['TA0002/T1059.001'],
    only: ['TA0002/T1059.001'],
  });
  const chosen = [...jobs, ...(include.includes(script.id) ? [script] : [])]
    .filter(({ id }) => !exclude.includes(id))
    .map((job) => ({ ...job, pinned: include.includes(job.id) }));
  const keys = new Set(chosen.flatMap(({ adds }) => adds));
  const covered = [...keys].map((key) => ({ key, weight: 1, jobIds: [] }));
  const uncovered = [
    ...rest.uncovered.filter(({ key }) => !keys.has(key)),
    ...jobs
      .filter(({ id }) => exclude.includes(id))
      .flatMap(({ id, title, state, memoryBytes, adds }) =>
        adds.map((key) => ({
          key,
          weight: 1,
          why: 'excluded' as const,
          cheapest: { jobId: id, title, state, memoryBytes },
        }))
      ),
  ];
  const memoryBytes = chosen.reduce((sum, job) => sum + job.memoryBytes, 0);
  return {
    ...rest,
    jobs: chosen,
    covered,
    uncovered,
    weight: covered.length,
    bound: covered.length,
    memoryBytes,
    ...(curve === true && {
      curve: [
        { memoryBytes: 0, jobs: 0, weight: 0, optimal: true },
        { memoryBytes: 26 * MEBIBYTE, jobs: 1, weight: 2, optimal: true },
        { memoryBytes: 164 * MEBIBYTE, jobs: 2, weight: 3, optimal: false },
      ],
    }),
  };
}
