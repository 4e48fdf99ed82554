import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EnvironmentRule } from '../environments/environment';
import { FIXTURE_ENVIRONMENT } from '../kibana/testing/fixture_environment';
import { builtInRules } from './built_in_rules';
import { installRules } from './install_rules';

const FACT = {
  rule_id: 'prebuilt',
  version_in_lock: 7,
  name: 'Unusual user',
  machine_learning_job_id: ['job_1'],
  job_id_was_array_in_toml: false,
  anomaly_threshold: 50,
  severity: 'medium',
  risk_score: 47,
  interval: '15m',
  from: 'now-30m',
  tags: ['Rule Type: ML'],
  integration: ['endpoint'],
  threat: [
    {
      framework: 'MITRE ATT&CK',
      tactic: { id: 'TA0001', name: 'Initial Access' },
      techniques: [{ id: 'T1078', name: 'Valid Accounts', subtechniques: [] }],
    },
  ],
};

const INLINE: EnvironmentRule = {
  ruleId: 'own',
  enabled: true,
  spaces: ['default', 'soc'],
  inline: { name: 'Ours', jobIds: ['job_2', 'job_3'], pairs: ['TA0006/T1110'] },
};
const PREBUILT: EnvironmentRule = { ruleId: 'prebuilt', enabled: false, spaces: ['soc'] };

let dir: string;
let rulesFile: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'install-rules-'));
  rulesFile = join(dir, 'rules.json');
  const older = { ...FACT, version_in_lock: 6, name: 'Older' };
  await writeFile(rulesFile, JSON.stringify([FACT, older]));
});
afterAll(() => rm(dir, { recursive: true }));

const install = (rules: EnvironmentRule[] | undefined, file?: string) =>
  installRules({ ...FIXTURE_ENVIRONMENT, rules }, { rules: file, attackVersion: 19 });

test('installs each rule in its spaces, with ids of their own', async () => {
  const rules = await install([INLINE, PREBUILT], rulesFile);
  expect([...rules].map(([space, own]) => [space, own.map(({ name }) => name)])).toEqual([
    ['default', ['Ours']],
    ['soc', ['Ours', 'Unusual user']],
  ]);
  const ids = [...rules.values()].flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  ids.forEach((id) => expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/));
  const again = await install([INLINE, PREBUILT], rulesFile);
  expect([...again.values()].flat().map(({ id }) => id)).toEqual(ids);
});

test("a rule of the file is installed as Security does, in the file's newest version", async () => {
  const [rule] = (await install([PREBUILT], rulesFile)).get('soc') ?? [];
  expect(rule).toMatchObject({
    name: 'Unusual user',
    enabled: false,
    tags: ['Rule Type: ML'],
    alertTypeId: 'siem.mlRule',
    consumer: 'siem',
    schedule: { interval: '15m' },
    params: {
      type: 'machine_learning',
      ruleId: 'prebuilt',
      immutable: true,
      ruleSource: { type: 'external', isCustomized: false },
      version: 7,
      machineLearningJobId: ['job_1'],
      anomalyThreshold: 50,
      severity: 'medium',
      riskScore: 47,
      from: 'now-30m',
      relatedIntegrations: [{ package: 'endpoint', version: '>=0.0.0' }],
      threat: [
        {
          framework: 'MITRE ATT&CK',
          tactic: { id: 'TA0001', reference: 'https://attack.mitre.org/tactics/TA0001/' },
          technique: [{ id: 'T1078', name: 'Valid Accounts', subtechnique: [] }],
        },
      ],
    },
  });
});

test("an inline rule is somebody's own, and needs no file", async () => {
  const [rule] = (await install([INLINE])).get('default') ?? [];
  expect(rule).toMatchObject({
    name: 'Ours',
    enabled: true,
    params: {
      ruleId: 'own',
      immutable: false,
      ruleSource: { type: 'internal' },
      machineLearningJobId: ['job_2', 'job_3'],
      threat: [{ tactic: { id: 'TA0006', name: 'Credential Access' }, technique: [{ id: 'T1110' }] }],
    },
  });
});

test('they were made long ago, by the superuser', async () => {
  const [rule] = (await install([INLINE])).get('default') ?? [];
  expect(rule?.createdBy).toBe('elastic');
  expect(rule?.createdAt.getTime()).toBeLessThan(new Date('2026-01-01').getTime());
});

test('takes built-in rules by their ids', async () => {
  const [fact] = builtInRules(19);
  const rules = await install([{ ...PREBUILT, ruleId: fact?.rule_id ?? '' }], 'built-in');
  expect(rules.get('soc')).toMatchObject([{ name: fact?.name, params: { immutable: true } }]);
  await expect(install([{ ...PREBUILT, ruleId: 'ghost' }], 'built-in')).rejects.toThrow(
    '"ghost" is not known: the built-in rules do not have it'
  );
});

test('an environment without rules has none', async () => {
  expect((await install(undefined)).size).toBe(0);
});

test('refuses a rule that nobody knows, and names its place', async () => {
  const unknown = [INLINE, { ...PREBUILT, ruleId: 'ghost' }];
  const place = 'Environment "fixture": /rules/1/ruleId "ghost" is not known';
  await expect(install(unknown)).rejects.toThrow(`${place}: no rules file is given (--rules)`);
  await expect(install(unknown, rulesFile)).rejects.toThrow(
    `${place}: the rules file ${rulesFile} does not have it`
  );
});

test('refuses a broken rules file', async () => {
  const broken = join(dir, 'broken.json');
  await writeFile(broken, '[{}]');
  await expect(install([PREBUILT], broken)).rejects.toThrow(`Rules file ${broken}: rule 0: rule_id`);
});
