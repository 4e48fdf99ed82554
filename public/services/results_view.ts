import type { UrlParams } from '../hooks/use_url_params';

/** What the list of installed jobs is ordered and grouped by. */
export const JOB_GROUPINGS = ['none', 'goal'] as const;
export type JobGrouping = (typeof JOB_GROUPINGS)[number];

/** What the address says about the results that are shown on "My jobs". */
export interface ResultsView {
  /** Date math as Kibana writes it (`now-7d`), or ISO times. */
  from: string;
  to: string;
  grouping: JobGrouping;
  /** Ids of goals and tactics that jobs must serve; empty: all. Not checked against any list. */
  goals: readonly string[];
  tactics: readonly string[];
}

export const DEFAULT_FROM = 'now-7d';
export const DEFAULT_TO = 'now';

/** `?from=now-24h&to=now&group=goal&jgoal=log_rate_changed&jtactic=TA0006` */
export const RESULTS_VIEW: UrlParams<ResultsView> = {
  read: (params) => ({
    from: params.get('from') ?? DEFAULT_FROM,
    to: params.get('to') ?? DEFAULT_TO,
    grouping: JOB_GROUPINGS.find((value) => value === params.get('group')) ?? 'none',
    goals: list(params, 'jgoal'),
    tactics: list(params, 'jtactic'),
  }),
  write: (view, params) => {
    set(params, 'from', view.from === DEFAULT_FROM ? '' : view.from);
    set(params, 'to', view.to === DEFAULT_TO ? '' : view.to);
    set(params, 'group', view.grouping === 'none' ? '' : view.grouping);
    set(params, 'jgoal', view.goals.join(','));
    set(params, 'jtactic', view.tactics.join(','));
  },
};

function list(params: URLSearchParams, name: string): string[] {
  return [...new Set((params.get(name) ?? '').split(',').filter((text) => text !== ''))];
}

function set(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}
