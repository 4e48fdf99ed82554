import type { JobAction, JobActionKind } from '../job_action';
import type { HandOverDraft, HandOverExpectation } from './hand_over_call';

/** Jobs of one `bulk_create`, and of other calls that name several. */
const JOBS_A_CALL = 10;

/** Kibana opens the jobs one after the other and gives up after two minutes. */
const STARTS_A_CALL = 5;

/** Version of ML's internal routes (x-pack/platform/plugins/shared/ml/server/routes/job_service.ts). */
const ML_VERSION = '1';

/** As in Kibana's saved objects. */
const ALL_SPACES = '*';

type Actions = { [Kind in JobActionKind]: Extract<JobAction, { kind: Kind }> };
type Flag = Extract<HandOverExpectation, { kind: 'items' }>['flag'];

const BUILDERS: { [Kind in JobActionKind]: (actions: ReadonlyArray<Actions[Kind]>) => HandOverDraft[] } = {
  add_to_space: (actions) =>
    groupsBy(actions, ({ fromSpace, space }) => JSON.stringify([fromSpace, space])).flatMap((group) =>
      spaceCalls('add_to_space', group, ({ fromSpace, space }) => ({ add: [space], remove: [], fromSpace }))
    ),
  stop: (actions) => datafeedCalls('stop', 'stop_datafeeds', 'stopped', actions),
  close: (actions) => jobIdCalls('close', 'close_jobs', 'closed', actions),
  create: (actions) =>
    chunks(actions, JOBS_A_CALL).map((chunk) => ({
      ...mlPost('create', chunk, 'jobs/bulk_create'),
      body: chunk.map(({ body }) => body),
      // A job and a datafeed each.
      expect: { kind: 'items', flag: 'success', count: 2 * chunk.length },
    })),
  share: (actions) =>
    actions.length === 0 ? [] : [{ ...spaceCall('share', actions, { add: [ALL_SPACES], remove: [] }) }],
  delete_datafeed: (actions) =>
    actions.map((action) => ({
      ...mlPost('delete_datafeed', [action], `datafeeds/${encodeURIComponent(action.datafeedId)}`),
      method: 'DELETE',
      expect: { kind: 'accepted' },
    })),
  update_datafeed: (actions) =>
    actions.map((action) => ({
      ...mlPost('update_datafeed', [action], `datafeeds/${encodeURIComponent(action.datafeedId)}/_update`),
      body: { indices: action.indices },
      expect: { kind: 'accepted' },
    })),
  delete: (actions) => jobIdCalls('delete', 'delete_jobs', 'deleted', actions),
  remove_from_space: (actions) =>
    groupsBy(actions, ({ space }) => space).flatMap((group) =>
      spaceCalls('remove_from_space', group, ({ space }) => ({ add: [], remove: [space] }))
    ),
  start: (actions) =>
    groupsBy(actions, ({ startMs }) => String(startMs)).flatMap((group) =>
      datafeedCalls('start', 'force_start_datafeeds', 'started', group, STARTS_A_CALL)
    ),
};

/**
 * The calls of Kibana's ML routes that carry out all actions of one kind, in batches of the size that the browser uses too
 * (routes: x-pack/platform/plugins/shared/ml/server/routes/{job_service,datafeeds,saved_objects}.ts).
 */
export function jobCalls<Kind extends JobActionKind>(
  kind: Kind,
  actions: readonly JobAction[]
): HandOverDraft[] {
  return BUILDERS[kind](actions.filter((action): action is Actions[Kind] => action.kind === kind));
}

function mlPost(title: JobActionKind, actions: readonly JobAction[], route: string) {
  return {
    title,
    ids: actions.map(({ jobId }) => jobId),
    method: 'POST' as const,
    path: `/internal/ml/${route}`,
    version: ML_VERSION,
  };
}

function jobIdCalls(
  title: 'close' | 'delete',
  route: string,
  flag: Flag,
  actions: readonly JobAction[]
): HandOverDraft[] {
  return chunks(actions, JOBS_A_CALL).map((chunk) => ({
    ...mlPost(title, chunk, `jobs/${route}`),
    body: { jobIds: chunk.map(({ jobId }) => jobId) },
    expect: { kind: 'items', flag, count: chunk.length },
  }));
}

/** @param actions with the same start time, if they start something */
function datafeedCalls(
  title: 'stop' | 'start',
  route: string,
  flag: Flag,
  actions: ReadonlyArray<Actions['stop'] | Actions['start']>,
  size = JOBS_A_CALL
): HandOverDraft[] {
  return chunks(actions, size).map((chunk) => {
    const [first] = chunk;
    return {
      ...mlPost(title, chunk, `jobs/${route}`),
      body: {
        datafeedIds: chunk.map(({ datafeedId }) => datafeedId),
        ...(first?.kind === 'start' && { start: first.startMs }),
      },
      expect: { kind: 'items', flag, count: chunk.length },
    };
  });
}

interface SpaceChange {
  add: string[];
  remove: string[];
  fromSpace?: string;
}

/** @param actions that all bring about the same change */
function spaceCalls<Action extends JobAction>(
  title: JobActionKind,
  actions: readonly Action[],
  changeOf: (action: Action) => SpaceChange
): HandOverDraft[] {
  return chunks(actions, JOBS_A_CALL).flatMap((chunk) => {
    const [first] = chunk;
    return first === undefined ? [] : [spaceCall(title, chunk, changeOf(first))];
  });
}

function spaceCall(
  title: JobActionKind,
  actions: readonly JobAction[],
  { add, remove, fromSpace }: SpaceChange
): HandOverDraft {
  const jobIds = actions.map(({ jobId }) => jobId);
  return {
    ...mlPost(title, actions, 'saved_objects/update_jobs_spaces'),
    ...(fromSpace !== undefined && { spaceId: fromSpace }),
    body: { jobType: 'anomaly-detector', jobIds, spacesToAdd: add, spacesToRemove: remove },
    expect: {
      kind: 'items',
      flag: 'success',
      count: jobIds.length,
      ...(title === 'share' && { optional: true }),
    },
  };
}

function groupsBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
