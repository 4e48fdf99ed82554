import { Document } from 'yaml';

import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { buildCoverage } from '../coverage/build_coverage';
import type { CoverageJob } from '../coverage/coverage_job';
import { detectionSeed, visibilitySeed, type SeedScore } from './dettect_scores';
import type { ExportSource } from './export_source';
import { jobsById } from './jobs_by_id';

/** The format's version: a number in the file. */
const FORMAT_VERSION = 1.2;

const SEED = 'Seed for review';

interface CoveredTechniques {
  byId: ReadonlyMap<string, CoverageJob[]>;
  /** Jobs that name a tactic alone: the format has no place for them. */
  ofTactics: ReadonlyMap<string, CoverageJob[]>;
}

/**
 * A DeTT&CT technique administration (format 1.2, YAML) of the coverage as it is now: one entry for each technique and
 * sub-technique that a job names, under whatever tactic, in the source's version of ATT&CK, which the file's first line names. Scores are seeds for review and say so. Made so that DeTT&CT's own
 * health check has nothing to say (dettect `health.py`): dates are YAML dates, ids are there once, both lists are there.
 */
export function dettectTechniques(source: ExportSource): string {
  const covered = coveredTechniques(source);
  const date = dateOf(source.takenMs);
  const matrix = attackMatrix(source.version);
  const document = new Document(
    {
      version: FORMAT_VERSION,
      file_type: 'technique-administration',
      name: `ML coverage ${date.toISOString().slice(0, 10)}`,
      domain: 'enterprise-attack',
      platform: ['all'],
      techniques: [...covered.byId]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, jobs]) => ({
          technique_id: id,
          technique_name: matrix.technique(id)?.name ?? id,
          detection: [detection(jobs, date)],
          visibility: visibility(jobs, date),
        })),
    },
    { schema: 'yaml-1.1', aliasDuplicateObjects: false }
  );
  document.commentBefore = headComment(source, covered);
  // Quoted throughout: what looks like a date, number or truth value to some YAML reader stays text.
  return document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' });
}

function detection(jobs: readonly CoverageJob[], date: Date): object {
  return {
    applicable_to: ['all'],
    location: jobs.filter(({ state }) => state === 'active').map(({ id }) => `Elastic ML job ${id}`),
    comment: jobs.map(({ title }) => title).join('; '),
    score_logbook: [logEntry(detectionSeed(jobs), date)],
  };
}

function visibility(jobs: readonly CoverageJob[], date: Date): object[] {
  const seed = visibilitySeed(jobs);
  if (seed === undefined) return [];
  return [
    {
      applicable_to: ['all'],
      comment: '',
      score_logbook: [{ ...logEntry(seed, date), auto_generated: true }],
    },
  ];
}

function logEntry({ score, comment }: SeedScore, date: Date): object {
  return { date, score, comment: `${SEED}: ${comment}` };
}

function coveredTechniques({ jobs, version }: ExportSource): CoveredTechniques {
  const jobById = jobsById(jobs);
  const byId = new Map<string, Set<CoverageJob>>();
  const ofTactics = new Map<string, Set<CoverageJob>>();
  for (const { tacticId, techniqueId, families } of buildCoverage(jobs, version, 'now').pairs) {
    const [all, key] = techniqueId === undefined ? [ofTactics, tacticId] : [byId, techniqueId];
    const found = families.flatMap(({ jobIds }) => jobIds.flatMap((id) => jobById.get(id) ?? []));
    all.set(key, new Set([...(all.get(key) ?? []), ...found]));
  }
  return { byId: sortedJobs(byId), ofTactics: sortedJobs(ofTactics) };
}

function sortedJobs(jobs: ReadonlyMap<string, ReadonlySet<CoverageJob>>): Map<string, CoverageJob[]> {
  return new Map([...jobs].map(([key, all]) => [key, [...all].sort((a, b) => (a.id < b.id ? -1 : 1))]));
}

function headComment(source: ExportSource, { ofTactics }: CoveredTechniques): string {
  const lines = [
    `ATT&CK v${source.version} coverage by Elastic's machine learning jobs, checked on Kibana ${source.kibanaVersion}.`,
    'Every score is a seed for review, made from the state of the jobs; none says how good a detection is.',
    ...[...ofTactics].map(
      ([tacticId, jobs]) => `Of ${tacticId} alone, without technique: ${jobs.map(({ id }) => id).join(', ')}`
    ),
  ];
  return lines.map((line) => ` ${line}`).join('\n');
}

/** Midnight UTC of the day: written as a date without time. */
function dateOf(ms: number): Date {
  const date = new Date(ms);
  date.setUTCHours(0, 0, 0, 0);
  return date;
}
