import type { OwnJob } from './own_job';

/*
 * Elasticsearch's rules for categories by partition (analysis_config, per_partition_categorization): each detector that uses
 * mlcategory has a partition field, it is the same for all of them, and categorization_field_name is set.
 */
export const LOG_CATEGORIES_BY_DATASET: OwnJob = {
  id: 'ml_job_picker_log_categories_by_dataset',
  title: 'Unusual Log Messages of a Dataset',
  description:
    'Learns the kinds of messages that each dataset writes; finds kinds that are new or rare and kinds that come unusually often or seldom.',
  groups: ['logs', 'operations'],
  analysisConfig: {
    // As Kibana's own log categories job (logs_ui_categories), so that the two can be compared.
    bucket_span: '15m',
    categorization_field_name: 'message',
    // Without `stop_on_warn` a dataset of free text, where every message is a kind of its own, takes the memory of all others.
    per_partition_categorization: { enabled: true, stop_on_warn: true },
    detectors: [
      {
        detector_description: 'Number of messages of a kind by dataset, low or high',
        function: 'count',
        by_field_name: 'mlcategory',
        partition_field_name: 'event.dataset',
      },
      {
        detector_description: 'Rare kinds of messages by dataset',
        // The kind that Kibana's job doesn't look at: a message that hardly ever comes.
        function: 'rare',
        by_field_name: 'mlcategory',
        partition_field_name: 'event.dataset',
      },
    ],
    influencers: ['event.dataset', 'mlcategory', 'host.name', 'log.level'],
  },
  // Kinds and two models for each: twice and a half what Kibana gives its job with one detector.
  memoryLimit: '256mb',
  query: {
    bool: {
      filter: [{ exists: { field: 'message' } }, { exists: { field: 'event.dataset' } }],
      // The agents' own chatter would be the largest dataset of many clusters.
      must_not: [{ prefix: { 'event.dataset': 'elastic_agent' } }],
    },
  },
};
