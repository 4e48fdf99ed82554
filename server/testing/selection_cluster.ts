import loadHighs from 'highs';

import type { SelectionResponse } from '../../common/api/selection';
import type { SolveLp } from '../../common/selection/solve_lp';
import { moduleFixture } from '../../common/testing/module_fixture';
import { selectJobs, type SelectionOptions, type SelectionTools } from '../services/select_jobs';
import type { Sources } from '../services/sources';
import { solveWithHighs } from '../solver/solve_with_highs';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobCounters } from '../sources/job_stats';
import { MEBIBYTE } from './coverage_job_fixture';
import { evidenceFixture, noneAnswer, seenAnswer } from './evidence_fixture';
import { answered, sourcesFixture } from './sources_fixture';

/** A job of the test's module; a node is charged 10 MB more for its process. */
export interface TestJob {
  id: string;
  mb: number;
  /** Keys, all of techniques. */
  names: string[];
  /** Default true. */
  hasData?: boolean;
  runs?: { modelMb?: number; node?: string };
}

export const A: TestJob = { id: 'a', mb: 30, names: ['TA0001/T1078', 'TA0006/T1110'] };
export const B: TestJob = { id: 'b', mb: 30, names: ['TA0006/T1110', 'TA0011/T1071.004'] };
export const C: TestJob = {
  id: 'c',
  mb: 90,
  names: ['TA0001/T1078', 'TA0006/T1110', 'TA0011/T1071.004', 'TA0002/T1059'],
};
/** Pairs of ATT&CK. */
export const KEYS = ['T1078', 'T1133', 'T1189', 'T1190', 'T1195', 'T1199', 'T1200', 'T1566'].map(
  (id) => `TA0001/${id}`
);
/** So many that none can be told to be best without the solver. */
export const MANY = KEYS.map((_, index): TestJob => ({
  id: `job${index}`,
  mb: 20 + 7 * index,
  names: [0, 1, 3].map((step) => KEYS[(index + step) % KEYS.length] ?? ''),
}));
/** Lacks its data. */
export const D: TestJob = { id: 'd', mb: 20, names: ['TA0040/T1485'], hasData: false };

export function cluster(jobs: readonly TestJob[], parts: Partial<Sources> = {}): Sources {
  const dataOf = (id: string) => ({ term: { 'event.dataset': id } });
  const withoutData = jobs
    .filter(({ hasData }) => hasData === false)
    .map(({ id }) => JSON.stringify(dataOf(id)));
  const running = jobs.filter(({ runs }) => runs);
  return sourcesFixture({
    kibanaAttackVersion: 18,
    modules: () =>
      Promise.resolve({
        problems: [],
        modules: jobs.map(({ id, mb }) =>
          moduleFixture({
            id: `module_${id}`,
            jobId: id,
            job: { analysis_limits: { model_memory_limit: `${mb}mb` } },
            datafeed: { query: dataOf(id) },
          })
        ),
      }),
    ruleAssets: () =>
      answered(
        jobs.map(({ id, names }) => ({
          ruleId: `rule-${id}`,
          name: `Rule ${id}`,
          jobIds: [id],
          pairs: names.map((key) => ({ tacticId: key.slice(0, 6), techniqueId: key.slice(7) })),
        }))
      ),
    evidence: (questions) =>
      Promise.resolve(
        evidenceFixture(questions, (question) =>
          withoutData.some((text) => JSON.stringify(question.query).includes(text))
            ? noneAnswer()
            : seenAnswer(question)
        )
      ),
    installedJobs: () => answered(running.map(summaryOf)),
    jobStats: () =>
      answered({ jobs: new Map(running.map((job) => [job.id, countersOf(job)])), datafeeds: new Map() }),
    ...parts,
  });
}

const summaryOf = ({ id }: TestJob): InstalledJobSummary => ({
  id,
  groups: ['security'],
  jobState: 'opened',
  hasDatafeed: true,
  datafeedId: `datafeed-${id}`,
  datafeedState: 'started',
  indices: ['logs-*'],
  documents: 9,
  waitingForNode: false,
});

const countersOf = ({ id, mb, runs }: TestJob): JobCounters => ({
  id,
  state: 'opened',
  documents: 9,
  buckets: 100,
  missingFieldCount: 0,
  memoryLimitBytes: mb * MEBIBYTE,
  memoryBytes: runs?.modelMb === undefined ? undefined : runs.modelMb * MEBIBYTE,
  nodeName: runs?.node ?? 'ml-0',
});

/** In the test's own thread. */
export const solveHere: SolveLp = async (model, options) => solveWithHighs(await highs(), model, options);

let loading: ReturnType<typeof loadHighs> | undefined;

function highs() {
  loading ??= loadHighs();
  return loading;
}

/** The selection with no budget unless one is given. */
export function selected(
  sources: Sources,
  options: Partial<SelectionOptions>,
  tools: Partial<SelectionTools> = {}
): Promise<SelectionResponse> {
  return selectJobs(
    sources,
    { budget: {}, lookbackDays: 14, ...options },
    { solve: solveHere, inTurn: (work) => work(), signal: new AbortController().signal, ...tools }
  );
}

export const idsOf = ({ jobs }: SelectionResponse) => jobs.map(({ id }) => id);

export const inMegabytes = (bytes: number) => bytes / MEBIBYTE;
