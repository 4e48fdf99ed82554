import type { FoundRule } from '@kbn/alerting-plugin/server';

import { NotOfferedError } from '../../kibana/plugins/not_offered_error';
import { parseKql, type KqlNode } from './parse_kql';

export type RuleFilter = (rule: FoundRule) => boolean;

const PREFIX = 'alert.attributes.';

/** Attributes that Elasticsearch keeps as keywords; `params` is a flattened field, whose members are too. */
const KEYWORDS: ReadonlySet<string> = new Set(['tags', 'alertTypeId', 'consumer']);

/**
 * The rules that a KQL filter over `alert.attributes.<field>` lets pass. Values are compared as Elasticsearch's keywords
 * are: exactly, and a list matches by any of its members, objects in lists included.
 *
 * @throws NotOfferedError for KQL and fields that the host doesn't know
 */
export function ruleFilter(filter: string): RuleFilter {
  return compile(parseKql(filter));
}

function compile(node: KqlNode): RuleFilter {
  switch (node.kind) {
    case 'is':
      return condition(node.field, node.value);
    case 'not': {
      const operand = compile(node.operand);
      return (rule) => !operand(rule);
    }
    case 'and': {
      const operands = node.operands.map(compile);
      return (rule) => operands.every((operand) => operand(rule));
    }
    case 'or': {
      const operands = node.operands.map(compile);
      return (rule) => operands.some((operand) => operand(rule));
    }
  }
}

function condition(field: string, value: string): RuleFilter {
  const refuse = (): Error => new NotOfferedError(`a rules filter on ${field}: ${JSON.stringify(value)}`);
  if (!field.startsWith(PREFIX)) throw refuse();
  const path = field.slice(PREFIX.length).split('.');
  const [attribute = '', ...member] = path;
  const isKeyword = KEYWORDS.has(attribute) && member.length === 0;
  const isParam = attribute === 'params' && member.length > 0;
  const isEnabled = field === `${PREFIX}enabled` && ['true', 'false'].includes(value);
  if (!isKeyword && !isParam && !isEnabled) throw refuse();
  return (rule) => valuesAt(rule, path).some((found) => String(found) === value);
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, path));
  const [member, ...rest] = path;
  const isObject = typeof value === 'object' && value !== null;
  if (member === undefined) return isObject ? [] : [value];
  return isObject && Object.hasOwn(value, member) ? valuesAt(Reflect.get(value, member), rest) : [];
}
