import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

interface JobRulesOptions {
  /** Whether to ask. What is known already is told either way. */
  enabled?: boolean;
}

/**
 * The rules that read jobs, and the switches between generations. Reading rules writes an audit event for each, so they
 * are asked for when the page opens, when the user wants it, and after an operation: its end makes all answers about
 * jobs out of date, and this key begins as theirs does.
 */
export function useJobRules({ enabled = true }: JobRulesOptions = {}) {
  const { api } = useSession();
  return useQuery({
    queryKey: [...QUERY_KEYS.jobs, 'rules'],
    queryFn: ({ signal }) => api.getJobs({ rules: true }, signal),
    enabled,
  });
}
