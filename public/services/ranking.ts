import type { Recommendation } from '../../common/api/recommendations';
import { familyOf } from '../../common/catalogue/job_families';
import type { CoveringJob } from '../../common/recommendation/job_cover';
import { rankJobs, rankNotes, type RankNote } from '../../common/recommendation/rank_jobs';
import type { Asked } from '../../common/recommendation/rank_relevance';

export interface RankedJobs {
  /** Best first. */
  jobs: Recommendation[];
  /** Why a job stands where it does; undefined for one that is not among them. */
  noteOf(job: Recommendation): RankNote | undefined;
}

/** Puts some of the known jobs into order for what was asked. */
export type Ranking = (jobs: readonly Recommendation[], asked: Asked) => RankedJobs;

/**
 * A ranking in which what a job adds is told from all jobs that are active, whichever of them a list shows. `activeIds`
 * names the installed ones that are; among them may be earlier generations that no module ships any more.
 */
export function createRanking(all: readonly Recommendation[], activeIds: readonly string[] = []): Ranking {
  const known = new Set(all.map(({ id }) => id));
  const alsoActive = [
    ...all.filter(({ state }) => state === 'active'),
    ...activeIds.filter((id) => !known.has(id)).map((id) => likeItsFamily(id, all)),
  ];
  return (jobs, asked) => {
    const context = { asked, alsoActive };
    const notes = rankNotes(jobs, context);
    return { jobs: rankJobs(jobs, context), noteOf: (job) => notes.get(job) };
  };
}

/** Generations of a family are the same detection, so what is known of a newer one holds for an older one. */
function likeItsFamily(jobId: string, all: readonly Recommendation[]): CoveringJob {
  const family = familyOf(jobId);
  return { family, mappings: all.find((job) => job.family === family)?.mappings ?? [] };
}
