import type { DocumentKind, DocumentValue } from './integration';

/** A part of a kind of document. Lists of fields are separated by blanks. */
export interface Shape {
  values?: Readonly<Record<string, DocumentValue | readonly DocumentValue[]>>;
  open?: string;
  /** With or without being in one of the others: a field that some of the documents lack. */
  rare?: string;
}

/** What documents of data streams have in common, whatever ships them. */
const EVERY_EVENT: Shape = {
  values: { 'data_stream.type': 'logs' },
  open: '@timestamp ecs.version data_stream.namespace',
};

/** A kind of document in a data stream: its shapes put together, where the later one wins. */
export function streamKind(dataset: string, ...shapes: readonly Shape[]): DocumentKind {
  const named: Shape = { values: { 'data_stream.dataset': dataset, 'event.dataset': dataset } };
  return { dataset, ...merged([EVERY_EVENT, named, ...shapes]) };
}

/**
 * A kind of document that a transform writes to an index of its own, from documents of one of the other packages. `made` is
 * what the transform finds out; the rest it takes over.
 */
export function indexKind(index: string, needs: readonly string[], made: string, shape: Shape): DocumentKind {
  const fields = merged([{ open: `@timestamp ${made}` }, shape]);
  return { dataset: index, index, needs, ...fields, adds: new Set(fieldsOf(made)) };
}

/** Another package's kind with the fields that a pipeline adds to its documents. */
export function enrichedKind(kind: DocumentKind, source: string, added: Shape): DocumentKind {
  const { values, open, rare } = merged([added]);
  return {
    ...kind,
    values: { ...kind.values, ...values },
    open: new Set([...kind.open, ...open]),
    rare: new Set([...kind.rare, ...rare]),
    needs: [source],
    adds: new Set([...Object.keys(values), ...open, ...rare]),
  };
}

function merged(shapes: readonly Shape[]): Pick<DocumentKind, 'values' | 'open' | 'rare'> {
  const values: Record<string, readonly DocumentValue[]> = {};
  const open = new Set<string>();
  const rare = new Set<string>();
  for (const shape of shapes) {
    for (const [field, listed] of Object.entries(shape.values ?? {})) {
      values[field] = isList(listed) ? listed : [listed];
      open.delete(field);
      rare.delete(field);
    }
    for (const field of fieldsOf(shape.open)) {
      open.add(field);
      rare.delete(field);
      Reflect.deleteProperty(values, field);
    }
    fieldsOf(shape.rare).forEach((field) => rare.add(field));
  }
  return { values, open, rare };
}

function isList(listed: DocumentValue | readonly DocumentValue[]): listed is readonly DocumentValue[] {
  return Array.isArray(listed);
}

function fieldsOf(list: string | undefined): string[] {
  return (list ?? '').split(/\s+/).filter((field) => field !== '');
}
