import { z } from 'zod';

import type { StoredDocument } from './stored_documents';

export type Selects = (document: StoredDocument) => boolean;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const clause = z.record(z.string(), z.unknown());
const clauses = z.union([clause.transform((one) => [one]), z.array(clause)]).default([]);
const bool = z.strictObject({
  filter: clauses,
  must: clauses,
  should: clauses,
  must_not: clauses,
  minimum_should_match: z.literal(1).optional(),
});

/**
 * Whether a document is selected, clause by clause in plain terms. Knows the clauses that the modules use, on fields that are
 * not analysed. @throws Error for any other
 */
export function selects(query: Record<string, unknown>): Selects {
  const [[kind = '', body] = []] = Object.entries(query);
  switch (kind) {
    case 'match_all':
      return () => true;
    case 'exists': {
      const { field } = z.strictObject({ field: z.string() }).parse(body);
      return (document) => document.has(field);
    }
    case 'bool':
      return selectsBool(bool.parse(body));
    default:
      return selectsByField(kind, body);
  }
}

function selectsBool({
  filter,
  must,
  should,
  must_not,
  minimum_should_match,
}: z.infer<typeof bool>): Selects {
  const required = [...filter, ...must].map(selects);
  const optional = should.map(selects);
  const excluded = must_not.map(selects);
  const needsOptional = optional.length > 0 && (minimum_should_match === 1 || required.length === 0);
  return (document) =>
    required.every((matches) => matches(document)) &&
    !excluded.some((matches) => matches(document)) &&
    (!needsOptional || optional.some((matches) => matches(document)));
}

function selectsByField(kind: string, body: unknown): Selects {
  const [[field = '', wanted] = []] = Object.entries(clause.parse(body));
  switch (kind) {
    case 'term':
    case 'match_phrase': {
      const text = String(scalar.parse(wanted));
      return (document) => document.values(field).some((value) => String(value) === text);
    }
    case 'terms': {
      const texts = new Set(z.array(scalar).parse(wanted).map(String));
      return (document) => document.values(field).some((value) => texts.has(String(value)));
    }
    case 'prefix': {
      const prefix = z.string().parse(wanted);
      return (document) => document.values(field).some((value) => String(value).startsWith(prefix));
    }
    case 'wildcard': {
      const { value: pattern } = z.strictObject({ value: z.string() }).parse(wanted);
      const fits = fitsWildcard(pattern);
      return (document) => document.values(field).some((value) => fits(String(value)));
    }
    case 'range': {
      const { gte } = z.strictObject({ gte: z.number() }).parse(wanted);
      return (document) => document.values(field).some((value) => Number(value) >= gte);
    }
    default:
      throw new Error(`no module was known to use [${kind}]`);
  }
}

/** `*` stands for anything. */
export function fitsWildcard(pattern: string): (text: string) => boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return (text) => text === pattern;
  return (text) => {
    if (!text.startsWith(start)) return false;
    let from = start.length;
    for (const part of parts) {
      const found = text.indexOf(part, from);
      if (found < 0) return false;
      from = found + part.length;
    }
    return text.length - end.length >= from && text.endsWith(end);
  };
}
