import type { JobState } from '../../common/evidence/job_state';
import { parseMemorySize } from '../../common/jobs/memory_size';
import type { UrlParams } from '../hooks/use_url_params';

/** Memory that a selection may take. `free`: what is free on the ML nodes now. */
export type MemoryBudget = { kind: 'free' } | { kind: 'unlimited' } | { kind: 'bytes'; bytes: number };

/** What is to be covered. `layer`: the cells of a Navigator layer file, which the address does not hold. */
export const PRIORITY_KINDS = ['all', 'tactics', 'goals', 'layer'] as const;
export type PriorityKind = (typeof PRIORITY_KINDS)[number];

/** States whose jobs may be selected; whether active ones may is `SelectionView.running`. */
export const SELECTABLE_STATES = [
  'ready',
  'limited',
  'blind',
  'needs_data',
  'unknown',
] as const satisfies readonly JobState[];
export type SelectableState = (typeof SELECTABLE_STATES)[number];

const DEFAULT_STATES: readonly SelectableState[] = ['ready', 'limited'];

/** Most jobs that a selection may be limited to: the most that one activation takes. */
export const MOST_JOBS = 500;

/** The largest budget that the server takes, bytes. */
const MOST_BYTES = 2 ** 50;

/** What the address says about the selection that is wanted. Values that mean nothing are dropped. */
export interface SelectionView {
  memory: MemoryBudget;
  /** 0…`MOST_JOBS`; absent: any number. */
  maxJobs?: number;
  priority: PriorityKind;
  /** Ids of tactics and goals; kept while another priority is chosen, not checked against any list. */
  tactics: readonly string[];
  goals: readonly string[];
  /** In the order of `SELECTABLE_STATES`; may be empty. */
  states: readonly SelectableState[];
  running: 'keep' | 'reconsider';
  /** Ids of jobs that must be in or must not; no job is in both. Not checked against any list. */
  pinned: readonly string[];
  leftOut: readonly string[];
}

/** `?memory=1gb&max=10&want=tactics&wtactics=TA0006&wgoals=…&allow=ready,blind&running=reconsider&pin=a,b&drop=c` */
export const SELECTION_VIEW: UrlParams<SelectionView> = {
  read: (params) => {
    const pinned = list(params, 'pin');
    return {
      memory: readMemory(params.get('memory')),
      maxJobs: readMaxJobs(params.get('max') ?? ''),
      priority: PRIORITY_KINDS.find((kind) => kind === params.get('want')) ?? 'all',
      tactics: list(params, 'wtactics'),
      goals: list(params, 'wgoals'),
      states: readStates(params.get('allow')),
      running: params.get('running') === 'reconsider' ? 'reconsider' : 'keep',
      pinned,
      leftOut: list(params, 'drop').filter((id) => !pinned.includes(id)),
    };
  },
  write: (view, params) => {
    set(params, 'memory', memoryText(view.memory));
    set(params, 'max', view.maxJobs === undefined ? '' : String(view.maxJobs));
    set(params, 'want', view.priority === 'all' ? '' : view.priority);
    set(params, 'wtactics', view.tactics.join(','));
    set(params, 'wgoals', view.goals.join(','));
    set(params, 'allow', statesText(view.states));
    set(params, 'running', view.running === 'keep' ? '' : view.running);
    set(params, 'pin', view.pinned.join(','));
    set(params, 'drop', view.leftOut.join(','));
  },
};

/** Bytes of an amount as somebody types it (`1.5 GB`); undefined for what is none, or too much. */
export function readMemoryAmount(text: string): number | undefined {
  const bytes = parseMemorySize(text);
  return bytes === undefined || bytes > MOST_BYTES ? undefined : bytes;
}

/** Number of jobs as somebody types it; undefined for what is none, or too many. */
export function readMaxJobs(text: string): number | undefined {
  if (!/^\d{1,4}$/.test(text.trim())) return undefined;
  const jobs = Number(text);
  return jobs <= MOST_JOBS ? jobs : undefined;
}

/** Changes that put jobs in for certain, or out, or leave the choice to the solver again. */
export function pinJobs(view: SelectionView, ids: readonly string[]): Partial<SelectionView> {
  return { pinned: union(view.pinned, ids), leftOut: without(view.leftOut, ids) };
}

export function leaveOutJobs(view: SelectionView, ids: readonly string[]): Partial<SelectionView> {
  return { pinned: without(view.pinned, ids), leftOut: union(view.leftOut, ids) };
}

export function releaseJobs(view: SelectionView, ids: readonly string[]): Partial<SelectionView> {
  return { pinned: without(view.pinned, ids), leftOut: without(view.leftOut, ids) };
}

function readMemory(text: string | null): MemoryBudget {
  if (text === 'unlimited') return { kind: 'unlimited' };
  const bytes = readMemoryAmount(text ?? '');
  return bytes === undefined ? { kind: 'free' } : { kind: 'bytes', bytes };
}

/** `1gb`, in the largest unit that gives a whole number. */
function memoryText(memory: MemoryBudget): string {
  switch (memory.kind) {
    case 'free':
      return '';
    case 'unlimited':
      return 'unlimited';
    case 'bytes': {
      const { bytes } = memory;
      const [unit, size] = UNITS.find(([, each]) => bytes >= each && bytes % each === 0) ?? ['b', 1];
      return `${bytes / size}${unit}`;
    }
  }
}

const UNITS: ReadonlyArray<[string, number]> = [
  ['gb', 2 ** 30],
  ['mb', 2 ** 20],
];

/** "None" has a word of its own: without the parameter the default holds. */
function readStates(text: string | null): readonly SelectableState[] {
  if (text === 'none') return [];
  const named = SELECTABLE_STATES.filter((state) => (text ?? '').split(',').includes(state));
  return named.length === 0 ? DEFAULT_STATES : named;
}

function statesText(states: readonly SelectableState[]): string {
  if (states.length === 0) return 'none';
  const text = SELECTABLE_STATES.filter((state) => states.includes(state)).join(',');
  return text === DEFAULT_STATES.join(',') ? '' : text;
}

function union(ids: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...ids, ...more])];
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  return ids.filter((id) => !gone.includes(id));
}

function list(params: URLSearchParams, name: string): string[] {
  return [...new Set((params.get(name) ?? '').split(',').filter((text) => text !== ''))];
}

function set(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}
