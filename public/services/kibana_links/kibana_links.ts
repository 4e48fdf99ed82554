import type { ResultEntity } from '../../../common/api/results';

/** Ms since the epoch. */
export interface LinkedTime {
  fromMs: number;
  toMs: number;
}

/**
 * Addresses of Kibana's own pages, as paths below the base path (with the state of the page in them), as the running version
 * of Kibana reads them.
 */
export interface KibanaLinks {
  /** Anomaly Explorer for these jobs; narrowed to what one influencer had part in. */
  anomalyExplorer(target: LinkedTime & { jobIds: readonly string[]; entity?: ResultEntity }): string;
  /** Single Metric Viewer for one detector of one job and, where it splits its data, for these values. */
  singleMetricViewer(
    target: LinkedTime & { jobId: string; detectorIndex: number; entities: readonly ResultEntity[] }
  ): string;
  /** ML's own list of jobs: one of them, or all. */
  jobList(jobId?: string): string;
  /** Security's page about a host, user or address, with its anomalies; undefined for what has no page. */
  entity(entity: ResultEntity, time: LinkedTime): string | undefined;
  /** An installed detection rule, by object id: what it is, or the alerts that it raised. */
  detectionRule(objectId: string, tab?: 'alerts'): string;
  /** A rule of Stack Management, such as an anomaly alert rule, with its alerts; or the list of all rules. */
  alertRule(id?: string): string;
}
