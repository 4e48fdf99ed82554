import type { OwnJob } from './own_job';

export const EVENT_RATE_BY_DEVICE: OwnJob = {
  id: 'ml_job_picker_event_rate_by_device',
  title: 'Unusual Event Rate of a Device',
  description:
    'Number of events of each device, unusually low or high. Finds devices that fell silent and devices that flood.',
  groups: ['host', 'operations'],
  analysisConfig: {
    // An hour bridges the pauses of a quiet machine, and a device that fell silent in the morning is known before noon.
    bucket_span: '1h',
    detectors: [
      {
        detector_description: 'Number of events by host.name, low or high',
        // Both sides, and not `non_zero_count`: the empty bucket is the finding. Unlike Kibana's jobs on host events this one
        // counts failures and events without a category too, because a device is alive whatever it reports.
        function: 'count',
        partition_field_name: 'host.name',
      },
    ],
    // The dataset tells which feed of the device changed, the agent which kind of collector did. A datafeed doesn't start if one
    // of its fields is mapped nowhere, and Elastic Defend ships no agent.name.
    influencers: ['host.name', 'event.dataset', 'agent.type'],
  },
  // A model for each device: room for some thousands of them.
  memoryLimit: '256mb',
  query: {
    bool: {
      filter: [{ exists: { field: 'host.name' } }],
      // Agents write about their own work most when they fail, which would hide the silence of the host.
      must_not: [{ prefix: { 'event.dataset': 'elastic_agent' } }],
    },
  },
};
