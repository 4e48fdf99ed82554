import type { OwnJob } from './own_job';
import { vpnClauses } from './vpn_sources';

export const VPN_TRAFFIC_BY_USER: OwnJob = {
  id: 'ml_job_picker_vpn_traffic_by_user',
  title: 'Unusual VPN Traffic of a User',
  description: 'Bytes that a user sends and receives through the VPN, unusually many for that user.',
  groups: ['vpn', 'exfiltration'],
  analysisConfig: {
    // Gateways report the bytes of a session when it ends: shorter buckets would see one number a day and zeros around it.
    bucket_span: '6h',
    // Each direction on its own, since uploads are much smaller than downloads and would vanish in the sum. Which of the two is
    // the user's upload depends on the gateway, but stays the same for a user.
    detectors: [
      {
        detector_description: 'Sum of source.bytes by user, high',
        // Only more than usual is of interest, and a quarter day without a session is no value, not zero.
        function: 'high_non_null_sum',
        field_name: 'source.bytes',
        partition_field_name: 'source.user.name',
      },
      {
        detector_description: 'Sum of destination.bytes by user, high',
        function: 'high_non_null_sum',
        field_name: 'destination.bytes',
        partition_field_name: 'source.user.name',
      },
    ],
    influencers: ['source.user.name', 'source.ip', 'destination.ip', 'event.dataset'],
  },
  // Two models for each user: room for some thousand people.
  memoryLimit: '256mb',
  query: {
    bool: {
      filter: [{ exists: { field: 'source.user.name' } }],
      should: vpnClauses('traffic'),
      minimum_should_match: 1,
    },
  },
};
