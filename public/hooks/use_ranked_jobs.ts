import { useMemo } from 'react';

import type { Recommendation } from '../../common/api/recommendations';
import type { Asked } from '../../common/recommendation/rank_relevance';
import { rankingText } from '../text/ranking_text';
import { useRanking } from './use_ranking';
import { useSession } from './use_session';

export interface RankedTable {
  jobs: Recommendation[];
  /** Line for the table of these jobs, which shows state and memory in columns of its own. */
  note(job: Recommendation): string | undefined;
}

/** Jobs for a table, best first for what was asked, each with why it stands there. `jobs` and `asked` are to stay the same while nothing changes. */
export function useRankedJobs(jobs: readonly Recommendation[], asked: Asked): RankedTable {
  const rank = useRanking();
  const { format } = useSession();
  return useMemo(() => {
    const ranked = rank(jobs, asked);
    return {
      jobs: ranked.jobs,
      note: (job) => {
        const note = ranked.noteOf(job);
        return note && rankingText(note, format, ['relevance', 'adds']);
      },
    };
  }, [rank, jobs, asked, format]);
}
