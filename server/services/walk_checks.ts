import { watchesJob } from '../../common/alerting/covering_rules';
import { namesJob } from '../../common/alerting/names_job';
import type { ReadinessCheck } from '../../common/api/readiness';
import type { Answer } from '../../common/evidence/answer';
import { installedJobVerdict } from '../../common/evidence/installed_job_verdict';
import type { ReasonCode } from '../../common/evidence/reason';
import type { AlertRulesAnswer } from '../sources/alert_rules';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { InstalledRule } from '../sources/installed_rules';
import type { JobStatsAnswer } from '../sources/job_stats';
import { installedJobFacts, NO_STATS } from './installed_job_facts';
import { isPickersJob } from './is_pickers_job';
import { valueOr } from './value_or';

export interface WalkFacts {
  installed: Answer<InstalledJobSummary[]>;
  stats: Answer<JobStatsAnswer>;
  installedRules: Answer<InstalledRule[]>;
  alertRules: Answer<AlertRulesAnswer>;
  nowMs: number;
}

/** Of a job that sees nothing yet, and will soon if its data is there. */
const STARTING: ReadonlySet<ReasonCode> = new Set(['job_opening', 'waiting_for_node', 'no_documents_yet']);

/** What comes after activation: do jobs of the picker run, have they results, and is somebody told? */
export function walkChecks(facts: WalkFacts): ReadinessCheck[] {
  const { installed, nowMs } = facts;
  if (!installed.ok) {
    const { failure } = installed;
    return [
      { id: 'jobs', status: 'unknown', failure },
      { id: 'results', status: 'unknown', failure },
      { id: 'notifications', status: 'unknown', failure },
    ];
  }
  const jobs = installed.value.filter(isPickersJob);
  // Without counters the summary still tells whether jobs run and have seen documents.
  const stats = valueOr(facts.stats, NO_STATS, () => undefined);
  const seen = jobs.map((job) => describe(job, stats, nowMs));
  return [checkJobs(seen), checkResults(seen), checkNotifications(jobs, facts)];
}

interface SeenJob {
  isActive: boolean;
  isStarting: boolean;
  readsPast: boolean;
  latestResultMs?: number;
}

function describe(job: InstalledJobSummary, stats: JobStatsAnswer, nowMs: number): SeenJob {
  const seen = installedJobFacts(job, stats, nowMs);
  const { state, reasons } = installedJobVerdict(seen);
  return {
    isActive: state === 'active',
    isStarting: reasons.some(({ code }) => STARTING.has(code)),
    readsPast: seen.realTime === false && seen.datafeedState === 'started',
    latestResultMs: job.latestResultMs,
  };
}

function checkJobs(jobs: readonly SeenJob[]): ReadinessCheck {
  const active = jobs.filter(({ isActive }) => isActive).length;
  const isStarting = jobs.some((job) => job.isStarting);
  const status = active > 0 ? 'ok' : isStarting ? 'warning' : 'blocked';
  return { id: 'jobs', status, active, installed: jobs.length };
}

function checkResults(jobs: readonly SeenJob[]): ReadinessCheck {
  const times = jobs.flatMap(({ latestResultMs }) => latestResultMs ?? []);
  if (times.length > 0) {
    const latestResultMs = times.reduce((latest, time) => Math.max(latest, time));
    return { id: 'results', status: 'ok', jobs: times.length, latestResultMs };
  }
  const reading = jobs.filter(({ readsPast }) => readsPast).length;
  if (reading > 0) return { id: 'results', status: 'warning', why: 'reading_past', jobs: reading };
  const coming = jobs.filter(({ isActive, isStarting }) => isActive || isStarting).length;
  if (coming > 0) return { id: 'results', status: 'warning', why: 'learning', jobs: coming };
  return { id: 'results', status: 'blocked' };
}

/** A health rule tells of jobs in trouble, not of what they notice, so it alone is not enough. */
function checkNotifications(
  jobs: readonly InstalledJobSummary[],
  { installedRules, alertRules }: WalkFacts
): ReadinessCheck {
  if (!installedRules.ok) {
    return { id: 'notifications', status: 'unknown', failure: installedRules.failure };
  }
  if (!alertRules.ok) return { id: 'notifications', status: 'unknown', failure: alertRules.failure };
  const ids = new Set(jobs.map(({ id }) => id));
  const detectionRules = installedRules.value.filter(
    ({ enabled, jobIds }) => enabled && jobIds.some((id) => ids.has(id))
  ).length;
  const anomalyRules = alertRules.value.anomalyRules.filter(
    (rule) => rule.enabled && jobs.some((job) => namesJob(rule, job))
  );
  const healthRules = alertRules.value.healthRules.filter(
    (rule) => rule.enabled && jobs.some((job) => watchesJob(rule, job))
  );
  return {
    id: 'notifications',
    status: detectionRules + anomalyRules.length > 0 ? 'ok' : 'warning',
    detectionRules,
    anomalyRules: anomalyRules.length,
    healthRules: healthRules.length,
    connectors: [...anomalyRules, ...healthRules].filter(({ connectors }) => connectors > 0).length,
  };
}
