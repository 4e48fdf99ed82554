import type { InstalledJob, JobRule, JobsResponse } from '../../common/api/jobs';
import type { Warning } from '../../common/api/warning';
import { generationSwitches } from '../../common/activation/generation_switches';
import { readJobRules, type KnownJobRule } from './job_rules';
import type { Sources } from './sources';

type RulesPart = Pick<JobsResponse, 'rules' | 'switches'>;

/**
 * Reads rules and modules, and answers what makes the rules' part of the list from the jobs that are in it. Where installed
 * rules could not be read that part is empty, since nothing is known of what they read.
 */
export async function rulesAndSwitches(
  sources: Sources
): Promise<(jobs: readonly InstalledJob[], warnings: Warning[]) => RulesPart> {
  const [{ rules, failure }, { modules, fromCatalogue }] = await Promise.all([
    readJobRules(sources),
    sources.modules(),
  ]);
  const shipped = fromCatalogue ? undefined : modules.flatMap((module) => module.jobs.map(({ id }) => id));
  return (jobs, warnings) => {
    if (failure) warnings.push({ code: 'job_rules_unreadable', failure });
    return rules
      ? { rules: rules.map(asJobRule), switches: generationSwitches({ installed: jobs, rules, shipped }) }
      : {};
  };
}

function asJobRule({
  ruleId,
  name,
  status,
  jobIds,
  timing,
  objectId,
  createdMs,
  createdByMe,
}: KnownJobRule): JobRule {
  return { ruleId, name, status, jobIds, timing, objectId, createdMs, createdByMe };
}
