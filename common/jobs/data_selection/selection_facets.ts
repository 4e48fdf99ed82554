import type { SelectionFacets, SelectionNode } from './data_selection';

type FacetName = keyof SelectionFacets;

/** Fields of ECS, Beats and Windows event logs by what they say about a document. */
const FACET_OF_FIELD: ReadonlyMap<string, FacetName> = new Map([
  ['event.category', 'eventCategories'],
  ['event.type', 'eventTypes'],
  ['event.action', 'actions'],
  ['event.outcome', 'outcomes'],
  ['event.dataset', 'datasets'],
  ['data_stream.dataset', 'datasets'],
  ['event.module', 'modules'],
  ['host.os.type', 'operatingSystems'],
  ['host.os.family', 'operatingSystems'],
  ['host.os.platform', 'operatingSystems'],
  ['agent.type', 'agents'],
  ['event.provider', 'providers'],
  ['winlog.provider_name', 'providers'],
  ['winlog.channel', 'providers'],
  ['event.code', 'codes'],
  ['winlog.event_id', 'codes'],
]);

/** Values that a document may have to be selected, sorted; spellings that differ only in case are one. */
export function selectionFacets(tree: SelectionNode): SelectionFacets {
  const facets: SelectionFacets = {
    eventCategories: [],
    eventTypes: [],
    actions: [],
    outcomes: [],
    datasets: [],
    modules: [],
    operatingSystems: [],
    agents: [],
    providers: [],
    codes: [],
  };
  const add = (field: string, value: string) => {
    const name = FACET_OF_FIELD.get(field);
    if (name === undefined) return;
    const known = facets[name];
    if (!known.some((other) => other.toLowerCase() === value.toLowerCase())) known.push(value);
  };
  collect(tree, add);
  Object.values(facets).forEach((values: string[]) => values.sort());
  return facets;
}

function collect(node: SelectionNode, add: (field: string, value: string) => void): void {
  switch (node.kind) {
    case 'is':
      node.values.forEach((value) => add(node.field, String(value)));
      return;
    case 'pattern':
      add(node.field, node.pattern);
      return;
    case 'all':
    case 'any':
      node.of.forEach((part) => collect(part, add));
      return;
    case 'nested':
      collect(node.of, add);
      return;
    case 'not':
    case 'optional':
    case 'everything':
    case 'nothing':
    case 'exists':
    case 'range':
    case 'unread':
      return;
  }
}
