import type { IndexCatalogue } from '../data/index_catalogue';
import type { DocumentRow } from '../data/index_data';

export type NotificationLevel = 'info' | 'warning' | 'error';

export interface Notification {
  jobId: string;
  level: NotificationLevel;
  message: string;
  /** Epoch ms. */
  timeMs: number;
  nodeName?: string;
}

/** Older ones are forgotten, so that a demo may run for days. */
const MOST_NOTIFICATIONS = 1000;

/**
 * What ML tells about jobs, searchable as `.ml-notifications*`. Texts are the stand-in's own, but for the one about late data:
 * clients read the number in it.
 */
export class Notifications {
  private rows: DocumentRow[] = [];

  constructor(private readonly catalogue: IndexCatalogue) {}

  add({ jobId, level, message, timeMs, nodeName }: Notification): void {
    const fields = {
      job_id: jobId,
      job_type: 'anomaly_detector',
      level,
      message,
      ...(nodeName === undefined ? {} : { node_name: nodeName }),
    };
    this.rows = [...this.rows, { timeMs, fields }]
      .sort((a, b) => a.timeMs - b.timeMs)
      .slice(-MOST_NOTIFICATIONS);
    this.catalogue.setNotifications(this.rows, timeMs);
  }
}

/**
 * How Elasticsearch tells that documents came too late to be read: with grouped digits, as MessageFormat writes numbers
 * (elastic/elasticsearch, Messages.JOB_AUDIT_DATAFEED_MISSING_DATA).
 */
export function lateDataMessage(documents: number, bucketMs: number): string {
  const bucket = new Date(bucketMs).toISOString();
  return (
    `Datafeed has missed ${documents.toLocaleString('en-US')} documents due to ingest latency, ` +
    `latest bucket with missing data is [${bucket}]`
  );
}
