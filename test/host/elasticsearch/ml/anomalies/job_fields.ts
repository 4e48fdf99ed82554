import type { Column, IndexData } from '../../data/index_data';
import { CATEGORY_FIELD } from '../parse_analysis';
import { categoryOf } from './message_category';

/** Answers the number that stands for what a document has in a field; 0 if it has nothing. */
export type ReadId = (document: number) => number;

/** Answers the first number that a document has in a field. */
export type ReadNumber = (document: number) => number | undefined;

const NOTHING: ReadId = () => 0;

/**
 * The values of one job's documents, as numbers: equal texts have equal ones, whatever index they come from. Several values
 * of a field count as one text, joined by commas.
 */
export class JobFields {
  private readonly ids = new Map<string, number>();
  private readonly texts = [''];
  private readonly categories = new Map<string, number>();
  private readonly readers = new Map<IndexData, Map<string, ReadId>>();
  private readonly numberReaders = new Map<IndexData, Map<string, ReadNumber>>();

  /** @param categorized the field whose text `mlcategory` is made of */
  constructor(private readonly categorized: string | undefined) {}

  text(id: number): string {
    return this.texts[id] ?? '';
  }

  /** For any document of this index. */
  reader(field: string, index: IndexData): ReadId {
    const known = this.readers.get(index) ?? new Map<string, ReadId>();
    this.readers.set(index, known);
    const reader = known.get(field) ?? this.makeReader(field, index);
    known.set(field, reader);
    return reader;
  }

  /** For any document of this index. */
  numberReader(field: string, index: IndexData): ReadNumber {
    const known = this.numberReaders.get(index) ?? new Map<string, ReadNumber>();
    this.numberReaders.set(index, known);
    const reader = known.get(field) ?? numbersOf(index.column(field));
    known.set(field, reader);
    return reader;
  }

  private makeReader(field: string, index: IndexData): ReadId {
    const isCategory = field === CATEGORY_FIELD;
    const column = index.column(isCategory ? (this.categorized ?? '') : field);
    if (column === undefined) return NOTHING;
    const asText = (values: readonly unknown[]): string =>
      isCategory ? this.category(values.join(',')) : values.join(',');
    return this.idsOf(column, asText);
  }

  /** Only what documents have when they are read gets a number, so that categories count up in the order they come. */
  private idsOf({ ordinals, values }: Column, asText: (values: readonly unknown[]) => string): ReadId {
    const ids = new Int32Array(values.length + 1);
    return (document) => {
      const ordinal = ordinals[document] ?? 0;
      if (ordinal === 0) return 0;
      const known = ids[ordinal] ?? 0;
      if (known !== 0) return known;
      const id = this.idOf(asText(values[ordinal - 1] ?? []));
      ids[ordinal] = id;
      return id;
    };
  }

  /** Categories are numbered from 1, as they come. */
  private category(message: string): string {
    const category = categoryOf(message);
    const number = this.categories.get(category) ?? this.categories.size + 1;
    this.categories.set(category, number);
    return String(number);
  }

  private idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.push(text) - 1;
    this.ids.set(text, id);
    return id;
  }
}

function numbersOf(column: Column | undefined): ReadNumber {
  if (column === undefined) return () => undefined;
  const { ordinals, values } = column;
  return (document) => {
    const ordinal = ordinals[document] ?? 0;
    const value = ordinal === 0 ? undefined : values[ordinal - 1]?.[0];
    return typeof value === 'number' ? value : undefined;
  };
}
