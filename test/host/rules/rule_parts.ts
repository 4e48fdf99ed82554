import type { RuleFact } from './rule_shape';

const ATTACK = 'https://attack.mitre.org';

/** What an asset and an installed rule say alike, made of what the rules file tells. */
export interface RuleParts {
  description: string;
  relatedIntegrations: Array<{ package: string; version: string }>;
  threat: object[];
}

/** Security's form of a rule's threat mapping and integrations (security_solution/common/api/detection_engine/model). */
export function ruleParts(rule: RuleFact): RuleParts {
  return {
    description: `Alerts on anomalies of the job ${rule.machine_learning_job_id.join(', ')}.`,
    relatedIntegrations: relatedIntegrations(rule.integration ?? []),
    threat: rule.threat.map(threatEntry),
  };
}

/** The file tells packages but not their versions: any version then. */
function relatedIntegrations(packages: string[]): RuleParts['relatedIntegrations'] {
  return packages.map((name) => ({ package: name, version: '>=0.0.0' }));
}

function threatEntry({ framework, tactic, techniques }: RuleFact['threat'][number]): object {
  return {
    framework,
    tactic: { ...tactic, reference: `${ATTACK}/tactics/${tactic.id}/` },
    technique: techniques.map(({ subtechniques, ...technique }) => ({
      ...technique,
      reference: techniqueUrl(technique.id),
      subtechnique: subtechniques.map((sub) => ({ ...sub, reference: techniqueUrl(sub.id) })),
    })),
  };
}

function techniqueUrl(id: string): string {
  return `${ATTACK}/techniques/${id.replace('.', '/')}/`;
}
