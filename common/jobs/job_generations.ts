import { compareGenerations, familyOf, generationOf } from '../catalogue/job_families';

/** A job as a module of the running Kibana ships it; two modules may ship two jobs of one family, or of one id. */
export interface ShippedJob {
  moduleId: string;
  jobId: string;
}

/**
 * - `current`: shipped, and no newer one of its family is
 * - `outdated_twin`: shipped beside a newer one of its family (7.17 has fourteen such pairs)
 * - `replaced`: no longer shipped, while a newer one of its family is
 * - `newer_than_shipped`: what this Kibana ships of its family is older, as after going back to an earlier version
 * - `unshipped`: nothing of its family is shipped: somebody's own job, one whose module isn't there, or a given-up one
 */
export type GenerationStatus = 'current' | 'outdated_twin' | 'replaced' | 'newer_than_shipped' | 'unshipped';

export interface FamilyJob {
  jobId: string;
  /** Modules that ship it; empty if none does. */
  moduleIds: string[];
  status: GenerationStatus;
  installed: boolean;
  /** Ids of the rules that read it. */
  ruleIds: string[];
  /** Newer jobs that take its place; empty where it is outdated by none. */
  replacedBy: string[];
}

export interface JobFamily {
  family: string;
  /** All jobs of the family that are shipped, installed or read by a rule, newest first. */
  jobs: FamilyJob[];
  /** Ids of the jobs to recommend: never an outdated one. */
  current: string[];
}

export interface GenerationFacts {
  shipped: readonly ShippedJob[];
  installedJobIds: readonly string[];
  rules: readonly { ruleId: string; jobIds: readonly string[] }[];
}

/**
 * Every family of which a job is shipped, installed or read by a rule, by family name: which of its jobs is the current
 * one here, and what the others are. Jobs stay apart however alike they are; the family only says that one does what
 * the other did.
 */
export function jobFamilies({ shipped, installedJobIds, rules }: GenerationFacts): JobFamily[] {
  const modulesOf = collect(shipped.map(({ jobId, moduleId }) => [jobId, moduleId]));
  const rulesOf = collect(
    rules.flatMap(({ ruleId, jobIds }) => jobIds.map((jobId) => [jobId, ruleId] as const))
  );
  const installed = new Set(installedJobIds);
  const jobIds = new Set([...modulesOf.keys(), ...installed, ...rulesOf.keys()]);
  const families = collect([...jobIds].map((jobId) => [familyOf(jobId), jobId]));
  return [...families]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([family, members]) => describeFamily(family, members, { modulesOf, rulesOf, installed }));
}

interface Lookups {
  modulesOf: ReadonlyMap<string, string[]>;
  rulesOf: ReadonlyMap<string, string[]>;
  installed: ReadonlySet<string>;
}

function describeFamily(family: string, members: readonly string[], lookups: Lookups): JobFamily {
  const { modulesOf, rulesOf, installed } = lookups;
  const jobIds = [...members].sort(newestFirst);
  const [newest] = jobIds.filter((jobId) => modulesOf.has(jobId));
  const current = jobIds.filter(
    (jobId) => newest !== undefined && modulesOf.has(jobId) && sameAge(jobId, newest)
  );
  const jobs = jobIds.map((jobId): FamilyJob => {
    const status = statusOf(jobId, current, modulesOf);
    return {
      jobId,
      moduleIds: modulesOf.get(jobId) ?? [],
      status,
      installed: installed.has(jobId),
      ruleIds: rulesOf.get(jobId) ?? [],
      replacedBy: status === 'outdated_twin' || status === 'replaced' ? current : [],
    };
  });
  return { family, jobs, current };
}

function statusOf(
  jobId: string,
  current: readonly string[],
  modulesOf: ReadonlyMap<string, string[]>
): GenerationStatus {
  if (current.includes(jobId)) return 'current';
  if (modulesOf.has(jobId)) return 'outdated_twin';
  const [shipped] = current;
  if (shipped === undefined) return 'unshipped';
  return newestFirst(jobId, shipped) < 0 ? 'newer_than_shipped' : 'replaced';
}

function newestFirst(a: string, b: string): number {
  return compareGenerations(generationOf(b), generationOf(a)) || (a < b ? -1 : 1);
}

function sameAge(a: string, b: string): boolean {
  return compareGenerations(generationOf(a), generationOf(b)) === 0;
}

function collect(entries: readonly (readonly [string, string])[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [key, value] of entries) {
    const list = lists.get(key) ?? [];
    if (!list.includes(value)) list.push(value);
    lists.set(key, list);
  }
  return lists;
}
