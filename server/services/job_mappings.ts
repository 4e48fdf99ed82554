import type { AttackMapping } from '../../common/api/recommendations';
import type { MlModule } from '../../common/jobs/ml_module';
import { asRecord, asTexts } from '../../common/jobs/read_value';
import type { RuleMapping } from '../sources/rule_mappings';

/**
 * ATT&CK mappings per job id. Rules name whole pairs. A job's own settings (from Kibana 9.5 on) are two separate lists,
 * which make pairs only where there is a single tactic; tactics that no rule names are kept as tactics.
 */
export function jobMappings(
  modules: readonly MlModule[],
  rules: readonly RuleMapping[]
): (jobId: string) => AttackMapping[] {
  const fromRules = mappingsOfRules(rules);
  const fromJobs = new Map(
    modules.flatMap(({ jobs }) =>
      jobs.map(({ id, config }) => [id, mappingsOfSettings(config.custom_settings)] as const)
    )
  );
  return (jobId) => {
    const pairs = fromRules.get(jobId) ?? [];
    const own = fromJobs.get(jobId) ?? [];
    const tacticsOfRules = new Set(pairs.map(({ tacticId }) => tacticId));
    return [...pairs, ...own.filter(({ tacticId }) => !tacticsOfRules.has(tacticId))];
  };
}

function mappingsOfRules(rules: readonly RuleMapping[]): Map<string, AttackMapping[]> {
  const mappings = new Map<string, AttackMapping[]>();
  for (const { jobIds, name, pairs } of rules) {
    for (const jobId of jobIds) {
      const known = mappings.get(jobId) ?? [];
      const added = pairs.map((pair): AttackMapping => ({ ...pair, source: 'rule', ruleName: name }));
      mappings.set(jobId, known.concat(added));
    }
  }
  return mappings;
}

function mappingsOfSettings(value: unknown): AttackMapping[] {
  const settings = asRecord(value);
  const tactics = asTexts(settings?.threat_tactics);
  const techniques = asTexts(settings?.threat_techniques);
  const [only, ...others] = tactics;
  if (only !== undefined && others.length === 0 && techniques.length > 0) {
    return techniques.map((techniqueId) => ({ tacticId: only, techniqueId, source: 'job' }));
  }
  return tactics.map((tacticId) => ({ tacticId, source: 'job' }));
}
