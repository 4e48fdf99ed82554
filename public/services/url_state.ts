/** What the address of a page says besides its path. */
export interface UrlState {
  /** Selected jobs in the order of selection, without duplicates; not checked against any list. */
  jobIds: string[];
  /** Job whose details are open. */
  openJobId?: string;
  /** True while the activation panel is open. */
  activating: boolean;
  /** As in the address: checked by `readDataScope`. */
  pattern?: string;
  days?: string;
}

/** Reads a query string (`?jobs=a,b&job=a&panel=activate&pattern=logs-*&days=30`). */
export function parseUrlState(search: string): UrlState {
  const params = new URLSearchParams(search);
  const jobIds = (params.get('jobs') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return {
    jobIds: [...new Set(jobIds)],
    openJobId: params.get('job') ?? undefined,
    activating: params.get('panel') === 'activate',
    pattern: params.get('pattern') ?? undefined,
    days: params.get('days') ?? undefined,
  };
}

/** The query string that says `state`; other parameters of `search` stay as they are. Empty if nothing is to be said. */
export function formatUrlState(state: UrlState, search = ''): string {
  const params = new URLSearchParams(search);
  setOrDelete(params, 'jobs', state.jobIds.join(','));
  setOrDelete(params, 'job', state.openJobId);
  setOrDelete(params, 'panel', state.activating ? 'activate' : undefined);
  setOrDelete(params, 'pattern', state.pattern);
  setOrDelete(params, 'days', state.days);
  // Commas may stand in a query; escaped they would make long selections unreadable.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

function setOrDelete(params: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined || value === '') {
    params.delete(name);
  } else {
    params.set(name, value);
  }
}
