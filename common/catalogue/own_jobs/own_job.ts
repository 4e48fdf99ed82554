/** One of our own job templates: the parts that differ between them. own_module.ts adds what all of them share. */
export interface OwnJob {
  id: string;
  /** Shown as Security shows its jobs (`custom_settings.security_app_display_name`). */
  title: string;
  description: string;
  /** Beside `security`, which makes the job a security job. */
  groups: readonly string[];
  analysisConfig: Record<string, unknown>;
  /** Elasticsearch's notation, `32mb`. */
  memoryLimit: string;
  query: Record<string, unknown>;
}

/**
 * A real-time datafeed that has found nothing at all yet, not even while looking back, stops after so many searches.
 * It keeps a job on data that nobody ships from occupying a node for ever; once data was seen it has no effect. Ten is what
 * Kibana's own security modules use (ml/server/models/data_recognizer/modules/security_network).
 */
export const MAX_EMPTY_SEARCHES = 10;
