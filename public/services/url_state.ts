import { ATTACK_VERSIONS, type AttackVersion } from '../../common/catalogue/attack/attack_version';

const ACTIVATION_PANEL = 'activate';

/** Jobs that are to be activated with indices of their own, apart from the selection. */
export interface ActivationPreset {
  /** Like the selection: in order, without duplicates, not checked. Empty if all were taken out again. */
  jobIds: string[];
  /** Comma-separated patterns as in the address: checked by `readDataScope`. */
  indices: string;
}

/** What the address of a page says besides its path. */
export interface UrlState {
  /** Selected jobs in the order of selection, without duplicates; not checked against any list. */
  jobIds: string[];
  /** Job whose details are open. */
  openJobId?: string;
  /** True while the activation panel is open. */
  activating: boolean;
  /** What the activation panel is open for, if not for the selection; it goes when the panel is closed. */
  preset?: ActivationPreset;
  /** As in the address: checked by `readDataScope`. */
  pattern?: string;
  days?: string;
  /** ATT&CK version that the user chose; absent: the one of the running Kibana. */
  attackVersion?: AttackVersion;
  /** Data source whose jobs are asked for; not checked against any list. */
  sourceId?: string;
  /** What is searched for among the goals. */
  query?: string;
  /** Goal that the address points at; not checked against any list. */
  goalId?: string;
  /** Filters of the goals as in the address, several values with commas: read by `readGoalFilter`. */
  platform?: string;
  data?: string;
  tactic?: string;
  state?: string;
}

/**
 * Reads a query string (`?jobs=a,b&job=a&panel=activate&pattern=logs-*&days=30&attack=19`). A preset reads
 * `panel=activate&only=c,d&indices=logs-x-*`.
 */
export function parseUrlState(search: string): UrlState {
  const params = new URLSearchParams(search);
  const activating = params.get('panel') === ACTIVATION_PANEL;
  return {
    jobIds: idsOf(params.get('jobs')),
    openJobId: params.get('job') ?? undefined,
    activating,
    preset: activating ? presetOf(params) : undefined,
    pattern: params.get('pattern') ?? undefined,
    days: params.get('days') ?? undefined,
    attackVersion: ATTACK_VERSIONS.find((version) => String(version) === params.get('attack')),
    sourceId: params.get('source') ?? undefined,
    query: params.get('q') ?? undefined,
    goalId: params.get('goal') ?? undefined,
    platform: params.get('platform') ?? undefined,
    data: params.get('data') ?? undefined,
    tactic: params.get('tactic') ?? undefined,
    state: params.get('state') ?? undefined,
  };
}

/** The query string that says `state`; other parameters of `search` stay as they are. Empty if nothing is to be said. */
export function formatUrlState(state: UrlState, search = ''): string {
  const params = new URLSearchParams(search);
  setOrDelete(params, 'jobs', state.jobIds.join(','));
  setOrDelete(params, 'job', state.openJobId);
  setPanel(params, state.activating);
  const preset = state.activating ? state.preset : undefined;
  setOrDelete(params, 'only', preset?.jobIds.join(','));
  setOrDelete(params, 'indices', preset?.indices);
  setOrDelete(params, 'pattern', state.pattern);
  setOrDelete(params, 'days', state.days);
  setOrDelete(params, 'attack', state.attackVersion?.toString());
  setOrDelete(params, 'source', state.sourceId);
  setOrDelete(params, 'q', state.query);
  setOrDelete(params, 'goal', state.goalId);
  setOrDelete(params, 'platform', state.platform);
  setOrDelete(params, 'data', state.data);
  setOrDelete(params, 'tactic', state.tactic);
  setOrDelete(params, 'state', state.state);
  // Commas may stand in a query; escaped they would make long selections unreadable.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Only this panel's own name is taken away: another panel lies over the page, too. */
function setPanel(params: URLSearchParams, activating: boolean): void {
  if (activating) {
    params.set('panel', ACTIVATION_PANEL);
  } else if (params.get('panel') === ACTIVATION_PANEL) {
    params.delete('panel');
  }
}

function presetOf(params: URLSearchParams): ActivationPreset | undefined {
  const indices = params.get('indices') ?? '';
  return indices === '' ? undefined : { jobIds: idsOf(params.get('only')), indices };
}

function idsOf(text: string | null): string[] {
  const ids = (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return [...new Set(ids)];
}

function setOrDelete(params: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined || value === '') {
    params.delete(name);
  } else {
    params.set(name, value);
  }
}
