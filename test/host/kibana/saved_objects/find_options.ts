import type { HostSavedObject } from '../../host_plugin';

export interface FindOptions {
  type: string | string[];
  /** Default 20. */
  perPage?: number;
  /** From 1. */
  page?: number;
  search?: string;
  searchFields?: string[];
  defaultSearchOperator?: 'AND' | 'OR';
  /** Attributes to return; dotted paths are allowed. */
  fields?: string[];
  /** KQL. */
  filter?: string;
}

export interface FoundSavedObject extends HostSavedObject {
  references: never[];
  score: number;
}

export interface FindResult {
  page: number;
  per_page: number;
  total: number;
  saved_objects: FoundSavedObject[];
}

const KNOWN: ReadonlySet<string> = new Set([
  'type',
  'perPage',
  'page',
  'search',
  'searchFields',
  'defaultSearchOperator',
  'fields',
  'filter',
]);

/** The option that the host's find doesn't know, if there is one. */
export function unknownFindOption(options: object): string | undefined {
  return Object.entries(options).find(([key, value]) => value !== undefined && !KNOWN.has(key))?.[0];
}
