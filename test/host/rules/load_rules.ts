import { readFile } from 'node:fs/promises';

import { describeFirstIssue } from '../modules/describe_first_issue';
import { ruleShape, type RuleFact } from './rule_shape';

/**
 * The rules in a file, a JSON array.
 * @throws Error naming the file, and the index and member of the first rule that is broken or there twice.
 */
export async function loadRules(file: string): Promise<RuleFact[]> {
  const values = await readList(file);
  const indexById = new Map<string, number>();
  return values.map((value, index) => {
    const rule = ruleShape.safeParse(value);
    if (!rule.success) {
      throw new Error(`Rules file ${file}: rule ${index}: ${describeFirstIssue(rule.error)}`);
    }
    const id = `${rule.data.rule_id} version ${rule.data.version_in_lock}`;
    const earlier = indexById.get(id);
    if (earlier !== undefined) {
      throw new Error(`Rules file ${file}: rule ${index}: ${id} is rule ${earlier} already`);
    }
    indexById.set(id, index);
    return rule.data;
  });
}

async function readList(file: string): Promise<unknown[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? `Rules file does not exist: ${file}`
        : `Rules file cannot be read: ${file} (${error.message})`
    );
  });
  const list = parseJson(file, text);
  if (!Array.isArray(list)) {
    throw new Error(`Rules file ${file}: not a list of rules`);
  }
  return list;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `Rules file ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}
