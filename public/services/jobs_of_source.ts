import type { Recommendation } from '../../common/api/recommendations';

export interface JobsOfSource {
  /** Jobs whose queries select documents of the source. */
  reading: Recommendation[];
  /** How many jobs it is not known of, since their data could not be asked, or was not yet. */
  unknown: number;
}

/** The jobs that read a data source, by its id. */
export function jobsOfSource(jobs: readonly Recommendation[], sourceId: string): JobsOfSource {
  return {
    reading: jobs.filter(({ evidence }) =>
      evidence?.sources.some(({ id, documents }) => id === sourceId && documents > 0)
    ),
    unknown: jobs.filter(({ state, evidence }) => evidence === undefined && state === 'unknown').length,
  };
}
