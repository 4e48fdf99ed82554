import type { JobAction, JobActionKind } from '../../common/activation/activation_plan';

/** Actions of one kind that one request carries out, at least one. */
export type Batch = readonly [JobAction, ...JobAction[]];

/**
 * How many actions one request takes. Kibana opens jobs one after the other, so that a start of many would run into the
 * time that proxies allow (x-pack/platform/plugins/shared/ml/server/models/job_service/datafeeds.ts).
 */
const MOST: Record<JobActionKind, number> = {
  add_to_space: 10,
  stop: 10,
  close: 10,
  create: 10,
  share: Infinity,
  delete_datafeed: 1,
  update_datafeed: 1,
  delete: 10,
  remove_from_space: 10,
  start: 5,
};

/**
 * Splits actions of one kind into requests, each with what one request can say: one start time, one space.
 *
 * @param inOrder no action comes before one that precedes it, which may take more requests
 */
export function batchesOf(actions: readonly JobAction[], { inOrder }: { inOrder: boolean }): Batch[] {
  return (inOrder ? runsOf(actions) : groupsOf(actions)).flatMap(chunks);
}

/** Neighbours that one request can take. */
function runsOf(actions: readonly JobAction[]): JobAction[][] {
  const runs: JobAction[][] = [];
  for (const action of actions) {
    const last = runs.at(-1);
    const [first] = last ?? [];
    if (last && first && sharedPart(first) === sharedPart(action)) last.push(action);
    else runs.push([action]);
  }
  return runs;
}

function groupsOf(actions: readonly JobAction[]): JobAction[][] {
  const groups = new Map<string, JobAction[]>();
  for (const action of actions) {
    const key = sharedPart(action);
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return [...groups.values()];
}

function chunks(actions: readonly JobAction[]): Batch[] {
  const [first, ...others] = actions;
  if (first === undefined) return [];
  const size = MOST[first.kind];
  return [[first, ...others.slice(0, size - 1)], ...chunks(others.slice(size - 1))];
}

function sharedPart(action: JobAction): string {
  switch (action.kind) {
    case 'start':
      return String(action.startMs);
    case 'add_to_space':
      return `${action.fromSpace} ${action.space}`;
    case 'remove_from_space':
      return action.space;
    case 'stop':
    case 'close':
    case 'create':
    case 'share':
    case 'delete_datafeed':
    case 'update_datafeed':
    case 'delete':
      return '';
  }
}
