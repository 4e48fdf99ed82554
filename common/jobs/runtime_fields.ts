import { asRecord, asText } from './read_value';

/** A field that the datafeed makes up while it reads; no document has it. */
export interface RuntimeField {
  name: string;
  /** Fields that its script names; empty where the script is stored elsewhere or names none. */
  reads: string[];
  /** Id of a stored script that makes the field; where it is missing, the datafeed fails. */
  scriptId?: string;
}

/** Fields of the datafeed's `runtime_mappings` and `script_fields`. */
export function readRuntimeFields(datafeed: Record<string, unknown>): RuntimeField[] {
  return ['runtime_mappings', 'script_fields'].flatMap((key) =>
    Object.entries(asRecord(datafeed[key]) ?? {}).map(([name, definition]) => readField(name, definition))
  );
}

function readField(name: string, definition: unknown): RuntimeField {
  const script = asRecord(definition)?.script;
  const source = asText(script) ?? asText(asRecord(script)?.source) ?? '';
  const scriptId = asText(asRecord(script)?.id);
  return { name, reads: fieldsOfScript(source), ...(scriptId === undefined ? {} : { scriptId }) };
}

/** Painless reads a field as `doc['x']`, `doc.containsKey('x')` or `field('x')`. */
function fieldsOfScript(source: string): string[] {
  const access = /(?:doc\[|doc\.containsKey\(|\bfield\()\s*(['"])([^'"]+)\1/g;
  return [...new Set([...source.matchAll(access)].flatMap((match) => match[2] ?? []))];
}
