import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadRules } from './load_rules';
import { ruleAsset } from './rule_asset';

const rule = {
  rule_id: 'r1',
  version_in_lock: 7,
  name: 'Unusual user',
  machine_learning_job_id: ['job_1'],
  job_id_was_array_in_toml: false,
  anomaly_threshold: 50,
  severity: 'low',
  risk_score: 21,
  interval: '15m',
  from: 'now-30m',
  tags: ['Rule Type: ML'],
  integration: ['endpoint'],
  threat: [
    {
      framework: 'MITRE ATT&CK',
      tactic: { id: 'TA0001', name: 'Initial Access' },
      techniques: [
        {
          id: 'T1078',
          name: 'Valid Accounts',
          subtechniques: [{ id: 'T1078.002', name: 'Domain Accounts' }],
        },
      ],
    },
    { framework: 'MITRE ATT&CK', tactic: { id: 'TA0003', name: 'Persistence' }, techniques: [] },
  ],
};

let dir: string;
let file: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rules-'));
  file = join(dir, 'rules.json');
});

afterEach(() => rm(dir, { recursive: true }));

async function load(content: unknown): ReturnType<typeof loadRules> {
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return loadRules(file);
}

describe('loadRules', () => {
  it('reads rules, each version on its own', async () => {
    const rules = await load([rule, { ...rule, version_in_lock: 8 }]);
    expect(rules.map(({ version_in_lock: version }) => version)).toEqual([7, 8]);
  });

  it.each([
    ['text that is no JSON', '[', 'is not JSON'],
    ['something else than a list', {}, 'not a list of rules'],
    [
      'a rule without job',
      [rule, { ...rule, machine_learning_job_id: [] }],
      'rule 1: machine_learning_job_id',
    ],
    ['a threshold out of range', [{ ...rule, anomaly_threshold: 101 }], 'rule 0: anomaly_threshold'],
    [
      'a technique without name',
      [{ ...rule, threat: [{ ...rule.threat[0], techniques: [{ id: 'T1', subtechniques: [] }] }] }],
      'rule 0: threat.0.techniques.0.name',
    ],
    ['the same version twice', [rule, rule], 'rule 1: r1 version 7 is rule 0 already'],
  ])('refuses %s and names the place', async (_, content, place) => {
    const loading = load(content);
    await expect(loading).rejects.toThrow(file);
    await expect(loading).rejects.toThrow(place);
  });

  it('names a file that does not exist', async () => {
    await expect(loadRules(file)).rejects.toThrow(`Rules file does not exist: ${file}`);
  });
});

describe('ruleAsset', () => {
  it('has the shape of the assets of the rules package', async () => {
    const [asset] = (await load([rule])).map(ruleAsset);
    expect(asset).toMatchObject({
      type: 'security-rule',
      id: 'r1_7',
      attributes: {
        rule_id: 'r1',
        version: 7,
        type: 'machine_learning',
        machine_learning_job_id: 'job_1',
        related_integrations: [{ package: 'endpoint', version: '>=0.0.0' }],
        threat: [
          {
            tactic: { id: 'TA0001', reference: 'https://attack.mitre.org/tactics/TA0001/' },
            technique: [
              {
                id: 'T1078',
                reference: 'https://attack.mitre.org/techniques/T1078/',
                subtechnique: [
                  { id: 'T1078.002', reference: 'https://attack.mitre.org/techniques/T1078/002/' },
                ],
              },
            ],
          },
          { tactic: { id: 'TA0003' }, technique: [] },
        ],
      },
    });
  });

  it('keeps the job id a list where the rule has one', async () => {
    const [asset] = (await load([{ ...rule, job_id_was_array_in_toml: true }])).map(ruleAsset);
    expect(asset?.attributes.machine_learning_job_id).toEqual(['job_1']);
  });
});
