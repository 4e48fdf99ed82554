import { useQuery } from '@tanstack/react-query';

import { isChanging } from '../services/is_changing';
import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

const POLL_MS = 5_000;

interface InstalledJobsOptions {
  /** Ask again also while no job seems to change. */
  watch?: boolean;
}

/**
 * The installed security jobs as they are now, without their rules. Asked again every few seconds while one of them is
 * changing and the page can be seen (react-query does not poll in a hidden document).
 */
export function useInstalledJobs({ watch = false }: InstalledJobsOptions = {}) {
  const { api, runner } = useSession();
  return useQuery({
    queryKey: QUERY_KEYS.jobs,
    queryFn: async ({ signal }) => {
      const answer = await api.getJobs({}, signal);
      runner.observe(answer);
      return answer;
    },
    staleTime: 0,
    refetchInterval: (data) => (watch || data?.jobs.some(isChanging) ? POLL_MS : false),
  });
}
