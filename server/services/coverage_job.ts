import type { Recommendation } from '../../common/api/recommendations';
import { integrationPackage } from '../../common/catalogue/integration_packages';
import { familyOf } from '../../common/catalogue/job_families';
import type { CoverageJob, CoverageJobSource } from '../../common/coverage/coverage_job';
import { installedJobVerdict } from '../../common/evidence/installed_job_verdict';
import type { Reason } from '../../common/evidence/reason';
import type { JobProfile } from '../../common/jobs/job_profile';
import { titleFromJobId } from '../../common/jobs/job_title';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobStatsAnswer } from '../sources/job_stats';
import { jobMemorySeen } from './job_memory_seen';
import type { JudgedJobs } from './judge_all_jobs';
import type { RuleReadings } from './rule_readings';

export interface CoverageFacts extends Pick<JudgedJobs, 'limits' | 'mappingsOf' | 'families' | 'installed'> {
  stats: JobStatsAnswer;
  readings: RuleReadings;
}

/** A job of a module as coverage counts it. */
export function shippedCoverageJob(
  { profile, recommendation }: { profile: JobProfile; recommendation: Recommendation },
  { limits, stats, readings }: CoverageFacts
): CoverageJob {
  const { id, title, family, moduleId, state, reasons, installed, generation, mappings, unplaced } =
    recommendation;
  return {
    id,
    title,
    family,
    moduleId,
    state,
    reasons,
    installed,
    replacedBy: generation.replacedBy,
    mappings,
    unplaced,
    ...readings.ofJob(id),
    memory: jobMemorySeen(stats.jobs.get(id), profile.memoryLimitBytes, limits),
    sources: sourcesOf(recommendation),
  };
}

/**
 * An installed job that no module of this Kibana has: of an earlier version, or of a module that is gone. What its own settings
 * name is not in ML's summary, so its mappings are those of the rules that read it, else of its family.
 */
export function unshippedCoverageJob(
  { id, title }: InstalledJobSummary,
  { limits, mappingsOf, families, installed, stats, readings }: CoverageFacts
): CoverageJob {
  const family = familyOf(id);
  const facts = installed.facts.get(id);
  const { state, reasons } = facts
    ? installedJobVerdict(facts)
    : { state: 'unknown' as const, reasons: [{ code: 'not_checked' as const }] };
  const member = families.get(family)?.jobs.find(({ jobId }) => jobId === id);
  const { pairs, unplaced } = mappingsOf({ id, family, ownThreats: { tactics: [], techniques: [] } });
  const counters = stats.jobs.get(id);
  return {
    id,
    title: title ?? titleFromJobId(id),
    family,
    state,
    reasons,
    installed: true,
    replacedBy: member?.replacedBy ?? [],
    mappings: pairs,
    unplaced,
    ...readings.ofJob(id),
    memory: jobMemorySeen(counters, undefined, limits),
    sources: [],
  };
}

/** Each once, by name. What already sends documents is seen, although more of its data may be lacking. */
function sourcesOf({ evidence, reasons }: Recommendation): CoverageJobSource[] {
  const seen = (evidence?.sources ?? []).flatMap(({ id, documents }) =>
    documents > 0 ? [integrationPackage(id) ?? id] : []
  );
  const wanted = reasons.flatMap(integrationsNamed);
  const byName = new Map([
    ...wanted.map((name) => [name, false] as const),
    ...seen.map((name) => [name, true] as const),
  ]);
  return [...byName]
    .map(([name, isSeen]) => ({ name, seen: isSeen }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function integrationsNamed(reason: Reason): string[] {
  return 'integrations' in reason ? reason.integrations.map((hint) => hint.package) : [];
}
