import type { IndexCatalogue, ResultIndexSource } from '../../data/index_catalogue';
import type { MlJob } from '../ml_job';
import type { JobScorer } from './job_scorer';
import { ResultTable } from './result_table';

/** Of which jobs an index was made, and when. */
type Written = ReadonlyArray<{ scorer: JobScorer; version: number }>;

/** The index that jobs without one of their own share; it is always there. */
const SHARED = '.ml-anomalies-shared-000001';

/** Brings the results of jobs into `.ml-anomalies-*`, when a search wants them and they have changed. */
export class ResultIndices implements ResultIndexSource {
  private readonly written = new Map<string, Written>();

  constructor(private readonly jobs: ReadonlyMap<string, MlJob>) {}

  refresh(catalogue: IndexCatalogue, isWanted: (name: string) => boolean): void {
    const perIndex = this.jobsByIndex();
    for (const name of this.written.keys()) {
      if (perIndex.has(name)) continue;
      this.written.delete(name);
      catalogue.removeResults(name);
    }
    for (const [name, jobs] of perIndex) {
      if (!isWanted(name)) continue;
      const state = jobs.map(({ scorer }) => ({ scorer, version: scorer.version }));
      if (isSame(state, this.written.get(name))) continue;
      this.written.set(name, state);
      catalogue.setResults(
        name,
        new ResultTable(
          jobs.map(({ id, scorer }) => ({
            jobId: id,
            bucketSpanMs: scorer.bucketSpanMs,
            results: scorer.current(),
          }))
        )
      );
    }
  }

  private jobsByIndex(): Map<string, MlJob[]> {
    const perIndex = new Map<string, MlJob[]>([[SHARED, []]]);
    for (const job of this.jobs.values()) {
      const name = resultIndexOf(job);
      perIndex.set(name, [...(perIndex.get(name) ?? []), job]);
    }
    return perIndex;
  }
}

function isSame(state: Written, known: Written | undefined): boolean {
  if (known?.length !== state.length) return false;
  return state.every(({ scorer, version }, i) => known[i]?.scorer === scorer && known[i].version === version);
}

/** The index that a job's results are in. */
export function resultIndexOf({ config }: Pick<MlJob, 'config'>): string {
  const name = String(config.results_index_name);
  return name === 'shared' ? SHARED : `.ml-anomalies-${name}`;
}
