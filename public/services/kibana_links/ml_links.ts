import { kibanaState } from './kibana_state';
import type { KibanaLinks, LinkedTime } from './kibana_links';

type MlLinks = Pick<KibanaLinks, 'anomalyExplorer' | 'singleMetricViewer' | 'jobList'>;

/**
 * ML's pages. Explorer and viewer keep their state in `_g` and in `_a` under the name of the page in all versions from 8.19
 * on; the list of jobs moved to Stack Management with 9.1, where the name of its state is empty
 * (x-pack/platform/plugins/shared/ml/public/locator/{formatters/anomaly_detection,ml_management_locator}.ts, and what the
 * rule of ML itself links to: server/lib/alerts/alerting_service.ts).
 *
 * @param jobListIsManaged whether the list of jobs stands in Stack Management.
 */
export function mlLinks({ jobListIsManaged }: { jobListIsManaged: boolean }): MlLinks {
  return {
    anomalyExplorer: ({ jobIds, entity, ...time }) => {
      const state = {
        explorer: { mlExplorerFilter: entity ? influencerFilter(entity) : {}, mlExplorerSwimlane: {} },
      };
      return `/app/ml/explorer?${globalState(jobIds, time)}&${kibanaState('_a', state)}`;
    },
    singleMetricViewer: ({ jobId, detectorIndex, entities, ...time }) => {
      const values = Object.fromEntries(entities.map(({ field, value }) => [field, value]));
      const state = { timeseriesexplorer: { mlTimeSeriesExplorer: { detectorIndex, entities: values } } };
      return `/app/ml/timeseriesexplorer?${globalState([jobId], time)}&${kibanaState('_a', state)}`;
    },
    jobList: (jobId) => {
      const path = jobListIsManaged ? '/app/management/ml/anomaly_detection' : '/app/ml/jobs';
      if (jobId === undefined) return path;
      const page = jobListIsManaged ? '' : 'jobs';
      return `${path}?${kibanaState('_a', { [page]: { queryText: `id:${jobId}` } })}`;
    },
  };
}

function globalState(jobIds: readonly string[], { fromMs, toMs }: LinkedTime): string {
  const time = {
    from: new Date(fromMs).toISOString(),
    mode: 'absolute',
    to: new Date(toMs).toISOString(),
  };
  return kibanaState('_g', { ml: { jobIds: [...jobIds] }, time });
}

/** What the explorer's own search bar makes of `field:"value"`. */
function influencerFilter({ field, value }: { field: string; value: string }): object {
  return {
    filterActive: true,
    filteredFields: [field, value],
    influencersFilterQuery: {
      bool: { minimum_should_match: 1, should: [{ match_phrase: { [field]: value } }] },
    },
    queryString: `${field}:"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  };
}
