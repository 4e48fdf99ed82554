import type { Module } from '@kbn/ml-plugin/server';

import { pairKey } from '../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { FAMILY_MAPPINGS } from '../../../common/catalogue/attack/family_mappings';
import { placePair } from '../../../common/catalogue/attack/place_pair';
import { familyOf } from '../../../common/catalogue/job_families';
import { titleFromJobId } from '../../../common/jobs/job_title';
import { builtInModules } from '../modules/built_in_modules';
import type { RuleFact } from './rule_shape';
import { stableUuid } from './stable_uuid';
import { threatOfPairs } from './threat_of_pairs';
import { usualRule } from './usual_rule';

/** The word for the package below where a rules file is named. */
export const BUILT_IN_RULES = 'built-in';

/** What all prebuilt rules of type machine learning carry. */
const TAGS = ['Rule Type: ML', 'Rule Type: Machine Learning'];

/**
 * A package of prebuilt rules of our own making: one rule for each job of the current built-in modules, with the
 * catalogue's ATT&CK mapping of the job's family, placed in this version of ATT&CK.
 */
export function builtInRules(version: AttackVersion): RuleFact[] {
  return builtInModules()
    .flatMap(({ jobs }) => jobs)
    .map((job) =>
      usualRule({
        rule_id: stableUuid(`rule of ${job.id}`),
        name: `Alert: ${titleOf(job)}`,
        machine_learning_job_id: [job.id],
        tags: [...TAGS],
        threat: threatOfPairs(pairsOf(job.id, version), version),
      })
    );
}

function titleOf({ id, config }: Module['jobs'][number]): string {
  const title = config.custom_settings?.security_app_display_name;
  return typeof title === 'string' ? title : titleFromJobId(id);
}

function pairsOf(jobId: string, version: AttackVersion): string[] {
  const pairs = FAMILY_MAPPINGS.get(familyOf(jobId)) ?? [];
  const placed = pairs.map((pair) => placePair(pair, version)).filter((placement) => placement.placed);
  return [...new Set(placed.map(({ pair }) => pairKey(pair)))];
}
