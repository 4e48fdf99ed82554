import { pairKey, type AttackPair } from '../../../../common/catalogue/attack/attack_pair';
import type { Coverage } from '../../../../common/coverage/coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';

/** An integration or agent whose data is not here, and what it would be good for. */
export interface MissingData {
  /** Package of the integration, or the agent. */
  name: string;
  /** As Kibana calls it, where it said so. */
  title: string;
  /** Jobs that lack it, by title. */
  jobs: CoverageJob[];
  /** What these jobs name and no job watches now. */
  pairs: AttackPair[];
}

/** What would bring the data that jobs lack, first what most pairs wait for. Jobs that see data lack nothing. */
export function missingData(jobs: readonly CoverageJob[], { pairs }: Coverage): MissingData[] {
  const active = new Set(pairs.filter(({ state }) => state === 'active').map(pairKey));
  const titles = new Map(jobs.flatMap(hintsOf));
  const lacking = new Map<string, CoverageJob[]>();
  for (const job of jobs) {
    if (job.state === 'active' || job.state === 'ready') continue;
    for (const { name, seen } of job.sources) {
      if (!seen) lacking.set(name, [...(lacking.get(name) ?? []), job]);
    }
  }
  return [...lacking]
    .map(([name, without]) => ({
      name,
      title: titles.get(name) ?? name,
      jobs: [...without].sort((a, b) => (a.title < b.title ? -1 : 1)),
      pairs: openPairs(without, active),
    }))
    .sort((a, b) => b.pairs.length - a.pairs.length || (a.name < b.name ? -1 : 1));
}

/** Each pair once that these jobs name and that is not in `active`, by key. */
export function openPairs(jobs: readonly CoverageJob[], active: ReadonlySet<string>): AttackPair[] {
  const open = new Map(
    jobs.flatMap(({ mappings }) =>
      mappings.flatMap((pair) => (active.has(pairKey(pair)) ? [] : [[pairKey(pair), pair] as const]))
    )
  );
  return [...open.keys()].sort().flatMap((key) => open.get(key) ?? []);
}

function hintsOf({ reasons }: CoverageJob): Array<[name: string, title: string]> {
  return reasons.flatMap((reason) =>
    'integrations' in reason
      ? reason.integrations.map(({ package: name, title }): [string, string] => [name, title])
      : []
  );
}
