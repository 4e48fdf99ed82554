import type { IntegrationHint } from '../evidence/integration_hint';
import { valueBeyond, works, type MarginalValue, type ValuedJob } from './marginal_value';

/** An integration that does not ship what it could, and what it would add. */
export interface OnboardingGain extends MarginalValue, IntegrationHint {
  /** Datasets that the gained jobs would read, by name. */
  datasets: string[];
  /** Some of its data arrives already, but nothing that the gained jobs could read. */
  ships: boolean;
}

/** Datasets of a package that would feed a job. */
export type DatasetsFor = (jobId: string, packageName: string) => readonly string[];

/**
 * What each of these integrations would add to what works now, the largest gain first; those that would add nothing are
 * left out. Only jobs that need data are gained, only in families of which no job works, and never outdated ones.
 *
 * First comes what serves most goals that nothing serves now, since a goal is what somebody wants to notice; then what
 * covers most ATT&CK pairs, then what brings most jobs. Pairs alone would favour jobs that are mapped generously, jobs
 * alone those that say the same in many ways. Equal gains go by title.
 */
export function onboardingGains(
  jobs: readonly ValuedJob[],
  integrations: ReadonlyArray<IntegrationHint & { ships?: boolean }>,
  datasetsFor: DatasetsFor
): OnboardingGain[] {
  const working = jobs.filter(works);
  const gainable = jobs.filter(({ state, outdated }) => state === 'needs_data' && !outdated);
  return integrations
    .map((integration): OnboardingGain => {
      const fed = gainable.filter((job) => job.wouldBeReadyWith.includes(integration.package));
      const value = valueBeyond(fed, working);
      const datasets = value.jobs.flatMap(({ id }) => datasetsFor(id, integration.package));
      return {
        ...integration,
        ships: integration.ships ?? false,
        ...value,
        datasets: [...new Set(datasets)].sort(),
      };
    })
    .filter((gain) => gain.jobs.length > 0)
    .sort(compareGains);
}

function compareGains(a: OnboardingGain, b: OnboardingGain): number {
  return (
    b.goals.length - a.goals.length ||
    b.pairs.length - a.pairs.length ||
    b.jobs.length - a.jobs.length ||
    a.title.localeCompare(b.title, 'en') ||
    (a.package < b.package ? -1 : Number(a.package > b.package))
  );
}
