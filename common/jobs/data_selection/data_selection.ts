export type FieldValue = string | number | boolean;

/**
 * What a query selects, as a tree that can be put into words. Clauses that only rank (`boost`, optional `should`) select
 * nothing; an optional `should` is kept as `optional` so that nothing of a query gets lost.
 */
export type SelectionNode =
  | { kind: 'everything' }
  | { kind: 'nothing' }
  /** The field has one of the values. */
  | { kind: 'is'; field: string; values: readonly FieldValue[]; compare: Comparison }
  | { kind: 'exists'; field: string }
  /** `*` stands for any text, `?` for one character. */
  | { kind: 'pattern'; field: string; pattern: string }
  | { kind: 'range'; field: string; bounds: readonly RangeBound[] }
  | { kind: 'all'; of: readonly SelectionNode[] }
  /** At least so many of these hold. */
  | { kind: 'any'; of: readonly SelectionNode[]; atLeast: number }
  | { kind: 'not'; of: SelectionNode }
  | { kind: 'optional'; of: readonly SelectionNode[] }
  /** Documents inside a document, below the path. */
  | { kind: 'nested'; path: string; of: SelectionNode }
  /** A part that we can't read; `unread` has it at the same path. */
  | { kind: 'unread'; path: string };

/**
 * How a value is compared. All are the same on keyword fields, which ECS mostly has; on a text field it is the whole
 * value, any of its words, all of its words, or its words in this order.
 */
export type Comparison = 'value' | 'any_word' | 'all_words' | 'phrase';

export interface RangeBound {
  operator: 'gt' | 'gte' | 'lt' | 'lte';
  value: FieldValue;
}

/** A part of a query that we can't read, as it stands. */
export interface UnreadClause {
  /** Where in the query: `bool.filter[0].script`; empty for the whole query. */
  path: string;
  clause: unknown;
}

/**
 * Values that documents may have to be selected, by what the field stands for; excluded values are not in them. A value
 * may be a pattern with `*`. An empty list says that the query doesn't ask for it.
 */
export interface SelectionFacets {
  eventCategories: string[];
  eventTypes: string[];
  actions: string[];
  outcomes: string[];
  datasets: string[];
  modules: string[];
  operatingSystems: string[];
  agents: string[];
  providers: string[];
  codes: string[];
}

export interface DataSelection {
  tree: SelectionNode;
  facets: SelectionFacets;
  unread: UnreadClause[];
}
