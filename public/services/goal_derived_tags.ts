import type { GoalData, GoalPlatform } from '../../common/catalogue/goals/goal';
import type { SelectionFacets } from '../../common/jobs/data_selection/data_selection';

/** Operating systems, and modules and packages that stand for a platform. */
const PLATFORMS: ReadonlyMap<string, GoalPlatform> = new Map([
  ['linux', 'linux'],
  ['macos', 'macos'],
  ['windows', 'windows'],
  ['aws', 'aws'],
  ['azure', 'azure'],
  ['gcp', 'gcp'],
  ['okta', 'okta'],
]);

/** ECS event categories by the kind of data that they are. */
const DATA: ReadonlyMap<string, GoalData> = new Map([
  ['authentication', 'authentication'],
  ['file', 'files'],
  ['network', 'network'],
  ['process', 'processes'],
]);

/** Platforms and data of a job that the catalogue doesn't know, as far as its datafeed asks for them. */
export function goalDerivedTags({ operatingSystems, modules, datasets, eventCategories }: SelectionFacets): {
  platforms: GoalPlatform[];
  data: GoalData[];
} {
  const packages = datasets.map((dataset) => dataset.split('.')[0] ?? '');
  return {
    platforms: known([...operatingSystems, ...modules, ...packages], PLATFORMS),
    data: known(eventCategories, DATA),
  };
}

function known<T>(words: readonly string[], meanings: ReadonlyMap<string, T>): T[] {
  return [...new Set(words.flatMap((word) => meanings.get(word.toLowerCase()) ?? []))];
}
