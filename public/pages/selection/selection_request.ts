import type { SelectionObjective, SelectionRequest } from '../../../common/api/selection';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { DataScope } from '../../services/data_scope';
import type { SelectionView } from '../../services/selection_view';
import type { LayerPriorities } from './layer_priorities';

/** What is asked beside what the selection's own part of the address says. */
export interface RequestContext {
  scope: DataScope;
  attackVersion: AttackVersion | undefined;
  /** Of the layer file that is open. */
  layer: LayerPriorities | undefined;
  estimates: Readonly<Record<string, number>>;
}

/** The question for the server; undefined as long as the priorities name nothing. */
export function selectionRequest(
  view: SelectionView,
  { scope, attackVersion, layer, estimates }: RequestContext
): SelectionRequest | undefined {
  const objective = objectiveOf(view, layer);
  if (objective === undefined) return undefined;
  const { memory, maxJobs, states, running, pinned, leftOut } = view;
  return {
    objective,
    budget: {
      ...(memory.kind === 'free' && { free: true }),
      ...(memory.kind === 'bytes' && { memoryBytes: memory.bytes }),
      ...(maxJobs !== undefined && { maxJobs }),
    },
    ...(pinned.length > 0 && { include: [...pinned] }),
    ...(leftOut.length > 0 && { exclude: [...leftOut] }),
    states: [...states, ...(running === 'reconsider' ? (['active'] as const) : [])],
    running,
    ...(Object.keys(estimates).length > 0 && { estimates: { ...estimates } }),
    ...(attackVersion !== undefined && { attackVersion }),
    ...scope,
  };
}

function objectiveOf(
  { priority, tactics, goals }: SelectionView,
  layer: LayerPriorities | undefined
): SelectionObjective | undefined {
  switch (priority) {
    case 'all':
      return {};
    case 'tactics':
      return tactics.length === 0 ? undefined : { tactics: [...tactics] };
    case 'goals':
      return goals.length === 0 ? undefined : { goals: [...goals] };
    case 'layer':
      return layer === undefined || layer.pairs.length === 0
        ? undefined
        : { pairs: layer.pairs, weights: layer.weights };
  }
}
