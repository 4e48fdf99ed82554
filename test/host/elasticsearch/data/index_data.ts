import type { EnvironmentIndex, FieldScalar } from '../../environments/environment';
import type { Bitset } from './bitset';
import type { DocumentTimes } from './document_times';
import { clockAheadMs, documentTimes, writtenTimes } from './document_times';
import type { ValuesOfDocument } from './field_values';
import { fieldValues } from './field_values';
import type { FieldType } from './field_type';
import { mappingOf } from './field_type';
import { seedOf } from './seeded_hash';

/** A field's values, dictionary encoded: `ordinals[document]` is 0 for none, else 1 + the place in `values`. */
export interface Column {
  ordinals: Uint32Array;
  values: ReadonlyArray<readonly FieldScalar[]>;
}

/** The documents of an index whose columns somebody else makes. */
export interface DocumentTable {
  /** Epoch ms, in order. */
  readonly timestamps: Float64Array;
  readonly mapping: Readonly<Record<string, FieldType>>;
  column(field: string): Column;
  /** The whole document, as its `_source` has it. */
  source(document: number): Record<string, unknown>;
}

/** One document of an index that is written to instead of generated; fields without the time field. */
export interface DocumentRow {
  timeMs: number;
  fields: Readonly<Record<string, FieldScalar>>;
}

/** Most remembered leaf results an index keeps, so that a long-running stand-in stays bounded. */
const MEMO_LIMIT = 2000;

/**
 * The documents of one concrete index in time order. Columns are made when a request first needs them, so
 * that a start is quick and unused fields cost nothing.
 */
export class IndexData {
  /** The remote cluster that has it; absent for the local one. */
  readonly cluster: string | undefined;
  /** `<cluster>:<name>` in a remote cluster. */
  readonly name: string;
  /** Where documents say they are: the backing index of a data stream, else the index; with the remote cluster. */
  readonly concreteName: string;
  /** The index, and its data stream if it has one, as its own cluster calls them. */
  readonly ownNames: readonly string[];
  /** Set by its catalogue. */
  aliases: readonly string[] = [];
  readonly isDataStream: boolean;
  readonly isClosed: boolean;
  /** Hidden ones are found by wildcards only on request. */
  readonly isHidden: boolean;
  readonly tier: EnvironmentIndex['tier'];
  readonly timeField: string;
  readonly mapping: ReadonlyMap<string, FieldType>;
  readonly timestamps: Float64Array;
  /** Results of query leaves by their key. */
  readonly memo: { get(key: string): Bitset | undefined; set(key: string, bits: Bitset): void };
  private readonly idPrefix: string;
  private readonly times: DocumentTimes;
  private readonly rows: readonly DocumentRow[] | undefined;
  private readonly table: DocumentTable | undefined;
  private readonly columns = new Map<string, Column>();

  constructor(
    private readonly definition: EnvironmentIndex,
    now: number,
    {
      extraMapping = {},
      cluster,
      rows,
      table,
    }: {
      extraMapping?: Record<string, FieldType>;
      cluster?: string;
      /** Its documents in time order, instead of those that the definition would generate. */
      rows?: readonly DocumentRow[];
      /** The same, with its mapping. */
      table?: DocumentTable;
    } = {}
  ) {
    const prefix = cluster === undefined ? '' : `${cluster}:`;
    const written = table?.timestamps ?? (rows === undefined ? undefined : rows.map(({ timeMs }) => timeMs));
    const backing = `.ds-${definition.name}-2026.11.01-000001`;
    this.cluster = cluster;
    this.isDataStream = definition.kind === 'data_stream';
    this.isClosed = definition.state === 'closed';
    this.isHidden = definition.name.startsWith('.');
    this.name = `${prefix}${definition.name}`;
    this.concreteName = this.isDataStream ? `${prefix}${backing}` : this.name;
    this.ownNames = this.isDataStream ? [definition.name, backing] : [definition.name];
    this.tier = definition.tier;
    this.timeField = definition.timeField ?? '@timestamp';
    this.mapping = new Map([
      ...Object.entries({ ...extraMapping, ...table?.mapping }),
      ...mappingOf(definition),
    ]);
    this.rows = rows;
    this.table = table;
    this.times = written === undefined ? documentTimes(definition, now) : writtenTimes(written);
    this.timestamps = this.times.timestamps;
    this.memo = boundedMemo();
    this.idPrefix = `${seedOf(this.name).toString(36)}-`;
  }

  get size(): number {
    return this.timestamps.length;
  }

  /**
   * How many documents, counted from the oldest, exist at `now` (epoch ms). Where the senders' clock is ahead, some
   * of them have timestamps after it.
   */
  countExisting(now: number): number {
    return this.countBefore(now + clockAheadMs(this.definition) + 1);
  }

  /** How many documents, counted from the oldest, are stamped before `time` (epoch ms). */
  countBefore(time: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.timestamps[middle] ?? Infinity) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The `_id` of a document. */
  idOf(document: number): string {
    return `${this.idPrefix}${document.toString(36)}`;
  }

  /** The document with this `_id`, if the index has it. */
  documentOfId(id: string): number | undefined {
    if (!id.startsWith(this.idPrefix)) return undefined;
    const document = parseInt(id.slice(this.idPrefix.length), 36);
    return document < this.size && this.idOf(document) === id ? document : undefined;
  }

  /** True if some field lies below this object path. */
  hasObject(path: string): boolean {
    const prefix = `${path}.`;
    for (const field of this.mapping.keys()) if (field.startsWith(prefix)) return true;
    return false;
  }

  /** Undefined for a field that the index does not map. The time field has no column: see `timestamps`. */
  column(field: string): Column | undefined {
    const known = this.columns.get(field);
    if (known !== undefined) return known;
    const type = this.mapping.get(field);
    if (type === undefined || field === this.timeField) return undefined;
    const made = this.makeColumn(field, type);
    this.columns.set(field, made);
    return made;
  }

  /** All values of a field in one document, none if it lacks the field. Dates are epoch ms. */
  valuesAt(field: string, document: number): readonly FieldScalar[] {
    if (field === this.timeField) return [this.timestamps[document] ?? 0];
    const column = this.column(field);
    const ordinal = column?.ordinals[document] ?? 0;
    return ordinal === 0 ? [] : (column?.values[ordinal - 1] ?? []);
  }

  /** A document's `_source` where it is more than its fields. */
  sourceAt(document: number): Record<string, unknown> | undefined {
    return this.table?.source(document);
  }

  private makeColumn(field: string, type: FieldType): Column {
    if (this.table !== undefined) return this.table.column(field);
    if (this.rows !== undefined) return columnOfRows(this.rows, field);
    const perKind = this.definition.documents.map(({ fields }, kind): ValuesOfDocument | undefined => {
      const value = fields[field];
      return value === undefined ? undefined : fieldValues(`${this.name}/${kind}/${field}`, value, type);
    });
    const ordinals = new Uint32Array(this.size);
    const values: Array<readonly FieldScalar[]> = [];
    const known = new Map<string | number | boolean, number>();
    for (let document = 0; document < this.size; document++) {
      const make = perKind[this.times.kinds[document] ?? 0];
      const found = make?.(this.times.numbers[document] ?? 0, this.timestamps[document] ?? 0);
      if (found === undefined || found.length === 0) continue;
      const [only] = found;
      const key = found.length === 1 && only !== undefined ? only : JSON.stringify(found);
      let ordinal = known.get(key);
      if (ordinal === undefined) {
        ordinal = values.push(found);
        known.set(key, ordinal);
      }
      ordinals[document] = ordinal;
    }
    return { ordinals, values };
  }
}

function columnOfRows(rows: readonly DocumentRow[], field: string): Column {
  const values = rows.map(({ fields }) => (fields[field] === undefined ? [] : [fields[field]]));
  return { values, ordinals: Uint32Array.from(values, (found, i) => (found.length === 0 ? 0 : i + 1)) };
}

function boundedMemo(): IndexData['memo'] {
  const results = new Map<string, Bitset>();
  return {
    get: (key) => results.get(key),
    set: (key, bits) => {
      if (results.size >= MEMO_LIMIT) results.clear();
      results.set(key, bits);
    },
  };
}
