import type { Recommendation } from '../../common/api/recommendations';
import type { Warning } from '../../common/api/warning';
import type { MemoryLimits } from '../../common/activation/job_memory';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { Answer } from '../../common/evidence/answer';
import { installedJobVerdict, type InstalledJobFacts } from '../../common/evidence/installed_job_verdict';
import type { JobEvidence } from '../../common/evidence/job_evidence';
import { judgeJob } from '../../common/evidence/judge_job';
import type { EvidenceJob } from '../../common/evidence/evidence_questions';
import type { Verdict } from '../../common/evidence/verdict';
import { attackMappings, type JobMappings, type MappableJob } from '../../common/jobs/attack_mappings';
import { jobFamilies, type JobFamily } from '../../common/jobs/job_generations';
import type { JobProfile } from '../../common/jobs/job_profile';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobStatsAnswer } from '../sources/job_stats';
import { describeJob } from './describe_recommendation';
import { gatherEvidence } from './gather_evidence';
import { installedJobFacts, NO_STATS } from './installed_job_facts';
import { IntegrationFinder } from './integration_finder';
import { jobIndices } from './job_indices';
import { readRules, type RulesAnswer } from './read_rules';
import type { Sources } from './sources';
import { valueOr } from './value_or';

export interface JudgingOptions {
  indexPatterns?: string[];
  lookbackDays: number;
  attackVersion?: AttackVersion;
  /** False: the cluster's data is not asked. Default true. */
  evidence?: boolean;
  /** True: a former answer will not do. Default false. */
  refresh?: boolean;
}

export interface JudgedJobs {
  jobs: Array<{ profile: JobProfile; recommendation: Recommendation }>;
  rules: RulesAnswer;
  integrations: IntegrationFinder;
  installed: InstalledJobs;
  limits: MemoryLimits;
  mappingsOf(job: MappableJob): JobMappings;
  /** By name: every family of which a job is shipped, installed or read by a rule. */
  families: ReadonlyMap<string, JobFamily>;
  warnings: Warning[];
  attackVersion: AttackVersion;
  asOfMs: number;
}

/** What ML told of installed jobs, shipped by a module or not; nothing where it told nothing, of which a warning speaks. */
export interface InstalledJobs {
  summaries: readonly InstalledJobSummary[];
  /** Summaries and counters together, by id. */
  facts: ReadonlyMap<string, InstalledJobFacts>;
  stats: Answer<JobStatsAnswer>;
}

/** Every job of the modules, with all that is known of it here. What could not be asked is among the warnings. */
export async function judgeAllJobs(sources: Sources, options: JudgingOptions): Promise<JudgedJobs> {
  const warnings: Warning[] = [];
  const [modulesAnswer, installedAnswer, statsAnswer, rules, infoAnswer, defaults, integrationsAnswer] =
    await Promise.all([
      sources.modules(),
      sources.installedJobs(),
      sources.jobStats(),
      readRules(sources, warnings),
      sources.mlInfo(),
      sources.defaultIndexPattern(),
      sources.installedIntegrations(),
    ]);
  if (modulesAnswer.fromCatalogue) {
    warnings.push({ code: 'modules_from_catalogue', failure: modulesAnswer.fromCatalogue });
  }
  const installed = installedJobs(installedAnswer, statsAnswer, sources.nowMs, warnings);
  const limits = valueOr<MemoryLimits>(infoAnswer, {}, (failure) =>
    warnings.push({ code: 'ml_info_unreadable', failure })
  );
  const { profiles, problems } = profilesFromModules(modulesAnswer.modules);
  warnings.push(
    ...[...modulesAnswer.problems, ...problems].map((problem): Warning => ({
      code: 'module_unreadable',
      ...problem,
    }))
  );
  const jobs = profiles.map((profile) => ({
    profile,
    indices: jobIndices(profile, options.indexPatterns, defaults),
  }));
  const integrations = new IntegrationFinder(integrationsAnswer);
  const { judge, asOfMs } = await judgeWith(sources, jobs, options, {
    installed: installed.facts,
    integrations,
    warnings,
  });
  const attackVersion = options.attackVersion ?? sources.kibanaAttackVersion;
  const mappingsOf = attackMappings(rules, attackVersion);
  const families = jobFamilies({
    shipped: profiles.map(({ id, moduleId }) => ({ jobId: id, moduleId })),
    installedJobIds: [...installed.facts.keys()],
    rules: [...rules.installedRules, ...rules.ruleAssets],
  });
  const familyByName = new Map(families.map((family) => [family.family, family]));
  return {
    jobs: jobs.map((job) => ({
      profile: job.profile,
      recommendation: describeJob(job.profile, job.indices, {
        ...judge(job),
        installed: installed.facts.has(job.profile.id),
        limits,
        mappings: mappingsOf(job.profile),
        family: familyByName.get(job.profile.family),
      }),
    })),
    rules,
    integrations,
    installed,
    limits,
    mappingsOf,
    families: familyByName,
    warnings,
    attackVersion,
    asOfMs,
  };
}

function installedJobs(
  answer: Answer<InstalledJobSummary[]>,
  statsAnswer: Answer<JobStatsAnswer>,
  nowMs: number,
  warnings: Warning[]
): InstalledJobs {
  const summaries = valueOr(answer, [], (failure) =>
    warnings.push({ code: 'installed_jobs_unreadable', failure })
  );
  const stats = valueOr<JobStatsAnswer>(statsAnswer, NO_STATS, (failure) => {
    // Where ML doesn't give its jobs either, that has been said.
    if (answer.ok) warnings.push({ code: 'datafeed_stats_unreadable', failure });
  });
  return {
    summaries,
    facts: new Map(summaries.map((job) => [job.id, installedJobFacts(job, stats, nowMs)])),
    stats: statsAnswer,
  };
}

interface JudgingFacts {
  installed: ReadonlyMap<string, InstalledJobFacts>;
  integrations: IntegrationFinder;
  warnings: Warning[];
}

type Judge = (job: EvidenceJob) => { verdict: Verdict; evidence?: JobEvidence };

async function judgeWith(
  sources: Sources,
  jobs: readonly EvidenceJob[],
  options: JudgingOptions,
  { installed, integrations, warnings }: JudgingFacts
): Promise<{ judge: Judge; asOfMs: number }> {
  if (options.evidence === false) return { judge: withoutEvidence(installed), asOfMs: sources.nowMs };
  const { asOfMs, factsOf } = await gatherEvidence(sources, jobs, options, warnings);
  const judge: Judge = (job) => {
    const facts = factsOf(job);
    const { profile } = job;
    return judgeJob({
      ...facts,
      integrations: {
        // Only a job that found nothing is told what would bring it.
        forQuery:
          facts.answer?.query.presence.kind === 'none'
            ? integrations.forJob(profile).map((fit) => integrations.hint(fit))
            : [],
        withField: (field) => integrations.withField(profile, field),
      },
      installed: installed.get(profile.id),
    });
  };
  return { judge, asOfMs };
}

function withoutEvidence(installed: ReadonlyMap<string, InstalledJobFacts>): Judge {
  return ({ profile }) => {
    const job = installed.get(profile.id);
    return {
      verdict: job ? installedJobVerdict(job) : { state: 'unknown', reasons: [{ code: 'not_checked' }] },
    };
  };
}
