import { compareGenerations, familyOf, generationOf } from '../catalogue/job_families';
import { isRunning } from './is_running';
import type { ActivationPlanInput, InstalledJobInput } from './plan_input';
import type { PlanNote } from './plan_note';

/** Installed jobs by family. */
export type FamilyMembers = ReadonlyMap<string, readonly InstalledJobInput[]>;

export function familyMembers(installed: ReadonlyMap<string, InstalledJobInput>): FamilyMembers {
  const families = new Map<string, InstalledJobInput[]>();
  for (const job of installed.values()) {
    const family = familyOf(job.id);
    families.set(family, [...(families.get(family) ?? []), job]);
  }
  return families;
}

/**
 * Other generations of the job that matter to somebody who activates it: older ones that are installed, since they do the
 * same work and rules may still read them, and newer ones that run, since this one then does work that is done already.
 * Newest first.
 */
export function generationNotes(
  jobId: string,
  members: FamilyMembers,
  rules: ActivationPlanInput['rules']
): PlanNote[] {
  const own = generationOf(jobId);
  return (members.get(familyOf(jobId)) ?? [])
    .filter(({ id }) => id !== jobId)
    .map((job) => ({ job, generation: generationOf(job.id) }))
    .sort((a, b) => compareGenerations(b.generation, a.generation) || (a.job.id < b.job.id ? -1 : 1))
    .flatMap(({ job, generation }): PlanNote[] => {
      const age = compareGenerations(generation, own);
      const runs = isRunning({ ...job, waitsForNode: job.waitingForNode });
      if (age < 0) {
        const ruleNames = enabledRulesOn(job.id, rules);
        return [{ code: 'older_generation', blocks: false, jobId: job.id, runs, ruleNames }];
      }
      if (age === 0 || !runs) return [];
      const ruleNames = enabledRulesOn(jobId, rules);
      return [{ code: 'newer_generation', blocks: false, jobId: job.id, ruleNames }];
    });
}

function enabledRulesOn(jobId: string, rules: ActivationPlanInput['rules']): string[] {
  return rules
    .filter(({ status, jobIds }) => status === 'enabled' && jobIds.includes(jobId))
    .map(({ name }) => name)
    .sort();
}
