import type { JobGeneration, Recommendation } from '../../common/api/recommendations';
import { jobMemory, type MemoryLimits } from '../../common/activation/job_memory';
import { OWN_MODULE_ID } from '../../common/catalogue/own_jobs/own_module';
import type { JobEvidence } from '../../common/evidence/job_evidence';
import type { Verdict } from '../../common/evidence/verdict';
import type { JobMappings } from '../../common/jobs/attack_mappings';
import type { JobFamily } from '../../common/jobs/job_generations';
import type { JobProfile } from '../../common/jobs/job_profile';

/** One job as the API tells it. */
export function describeJob(
  profile: JobProfile,
  indices: string[],
  facts: {
    verdict: Verdict;
    evidence?: JobEvidence;
    installed: boolean;
    limits: MemoryLimits;
    mappings: JobMappings;
    family: JobFamily | undefined;
  }
): Recommendation {
  const memory = jobMemory(profile.memoryLimitBytes, facts.limits);
  return {
    id: profile.id,
    datafeedId: profile.datafeedId,
    moduleId: profile.moduleId,
    moduleTitle: profile.moduleTitle,
    title: profile.title,
    description: profile.description,
    groups: profile.groups,
    detectors: profile.detectors,
    requiredFields: profile.requiredFields,
    influencers: profile.influencers,
    bucketSpan: profile.bucketSpan,
    timeField: profile.timeField,
    indexPatterns: indices,
    fixedIndices: profile.fixedIndices,
    family: profile.family,
    selection: profile.selection,
    runtimeFields: profile.runtimeFields,
    categorizationField: profile.categorizationField,
    history: profile.history,
    origin: profile.moduleId === OWN_MODULE_ID ? 'picker' : 'elastic',
    generation: generationIn(facts.family, profile.id),
    mappings: facts.mappings.pairs,
    unplaced: facts.mappings.unplaced,
    state: facts.verdict.state,
    reasons: facts.verdict.reasons,
    ...(facts.evidence ? { evidence: facts.evidence } : {}),
    installed: facts.installed,
    cost: { memoryBytes: memory.bytes, source: memory.source },
  };
}

function generationIn(family: JobFamily | undefined, jobId: string): JobGeneration {
  const members = family?.jobs ?? [];
  const position = members.findIndex((member) => member.jobId === jobId);
  const member = members[position];
  if (!member) return { status: 'current', replacedBy: [], installedOlder: [], ruleIds: [] };
  return {
    status: member.status,
    replacedBy: member.replacedBy,
    // Members stand newest first.
    installedOlder: members
      .slice(position + 1)
      .filter(({ installed }) => installed)
      .map((older) => older.jobId),
    ruleIds: member.ruleIds,
  };
}
