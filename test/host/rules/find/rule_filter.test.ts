import type { FoundRule } from '@kbn/alerting-plugin/server';
import fc from 'fast-check';

import type { KqlNode } from './parse_kql';
import { ruleFilter } from './rule_filter';

const RULE: FoundRule = {
  id: '1',
  name: 'Failed logons',
  enabled: true,
  tags: ['Rule Type: ML', 'OS: Linux'],
  alertTypeId: 'siem.mlRule',
  consumer: 'siem',
  schedule: { interval: '15m' },
  createdAt: new Date(0),
  params: {
    type: 'machine_learning',
    ruleId: 'say "hi"',
    immutable: false,
    anomalyThreshold: 75,
    machineLearningJobId: ['job_a', 'job_b'],
    threat: [{ tactic: { id: 'TA0006' }, technique: [{ id: 'T1110', subtechnique: [{ id: 'T1110.003' }] }] }],
  },
};

const passes = (kql: string): boolean => ruleFilter(kql.replaceAll('@', 'alert.attributes.'))(RULE);

test.each([
  ['@params.type: "machine_learning"', true],
  ['@params.type:machine_learning', true],
  ['@params.type: "machine"', false],
  ['@params.machineLearningJobId: "job_b"', true],
  ['@params.machineLearningJobId: "job_c"', false],
  ['@params.machineLearningJobId: ("job_c" or job_a)', true],
  ['@params.machineLearningJobId: (job_a and not job_b)', false],
  ['@params.threat.tactic.id: "TA0006"', true],
  ['@params.threat.technique.subtechnique.id: "T1110.003"', true],
  ['@params.threat.technique: "T1110"', false],
  ['@params.nothing.here: "x"', false],
  ['@params.ruleId: "say \\"hi\\""', true],
  ['@params.immutable: true', false],
  ['@params.anomalyThreshold: 75', true],
  ['@enabled: true', true],
  ['@enabled: false', false],
  ['NOT @enabled: false', true],
  ['@tags: "OS: Linux"', true],
  ['@tags: "Linux"', false],
  ['@alertTypeId: "siem.mlRule" AND @consumer: siem', true],
  ['@enabled: false and @enabled: false or @enabled: true', true],
  ['@enabled: false and (@enabled: false or @enabled: true)', false],
  ['not @enabled: false and @enabled: false', false],
  ['not (@enabled: false and @enabled: false)', true],
])('%s is %s', (kql, expected) => {
  expect(passes(kql)).toBe(expected);
});

test.each([
  [''],
  ['   '],
  ['@params.type'],
  ['@params.type:'],
  ['@params.type: mach*'],
  ['@params.type: *'],
  ['@params.anomalyThreshold > 50'],
  ['@params: "x"'],
  ['@params.type: a b'],
  ['@params.type: ()'],
  ['@params.type: "open'],
  ['@params.type: "tab\\t"'],
  ['@params.type: and'],
  ['"@params.type": a'],
  ['(@enabled: true'],
  ['@enabled: true)'],
  ['@enabled: true and'],
  ['or @enabled: true'],
  ['not not @enabled: true'],
  ['@enabled: maybe'],
  ['@enabled.x: true'],
  ['@name: "Failed logons"'],
  ['alert.id: "1"'],
  ['params.type: "machine_learning"'],
  ['"free text"'],
  ['{ @params.type: a }'],
])('refuses %s', (kql) => {
  expect(() => passes(kql)).toThrow('The host does not offer ');
});

const VALUE = fc.constantFrom('job_a', 'job_b', 'job_c', 'a "quoted" one', 'back\\slash', 'and', '');
const NODE = fc.letrec<{ node: KqlNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant('is' as const),
      field: fc.constant('alert.attributes.params.machineLearningJobId'),
      value: VALUE,
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('node') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    })
  ),
})).node;

test('any expression means the same when it is written as KQL', () => {
  const jobs = fc.uniqueArray(VALUE);
  fc.assert(
    fc.property(NODE, jobs, (node, machineLearningJobId) => {
      const rule = { ...RULE, params: { machineLearningJobId } };
      expect(ruleFilter(asKql(node))(rule)).toBe(meaning(node, machineLearningJobId));
    })
  );
});

function asKql(node: KqlNode): string {
  switch (node.kind) {
    case 'is':
      return `${node.field}: "${node.value.replace(/["\\]/g, '\\$&')}"`;
    case 'not':
      return `not (${asKql(node.operand)})`;
    case 'and':
    case 'or':
      return node.operands.map((operand) => `(${asKql(operand)})`).join(` ${node.kind} `);
  }
}

function meaning(node: KqlNode, jobs: string[]): boolean {
  switch (node.kind) {
    case 'is':
      return jobs.includes(node.value);
    case 'not':
      return !meaning(node.operand, jobs);
    case 'and':
      return node.operands.every((operand) => meaning(operand, jobs));
    case 'or':
      return node.operands.some((operand) => meaning(operand, jobs));
  }
}
