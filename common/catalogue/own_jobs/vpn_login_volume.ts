import type { OwnJob } from './own_job';
import { vpnClauses } from './vpn_sources';

export const VPN_LOGIN_VOLUME: OwnJob = {
  id: 'ml_job_picker_vpn_login_volume',
  title: 'Unusual Number of VPN Logins',
  description:
    'Number of VPN sessions started, unusually high or low for the time of the week. For licences, capacity and outages.',
  groups: ['vpn', 'operations'],
  analysisConfig: {
    // Licences and address pools are planned by the hour; shorter buckets of a small gateway are mostly empty at night.
    bucket_span: '1h',
    detectors: [
      {
        detector_description: 'Number of VPN logins by product, low or high',
        // Both sides: too many run out of licences, too few mean a gateway is down.
        function: 'count',
        // A gateway product that takes over from another must not cancel out in the sum.
        partition_field_name: 'event.dataset',
      },
    ],
    // Where the rise comes from: people and places. Not the gateway: products disagree whether it is observer.name or
    // observer.hostname, and a datafeed doesn't start if one of its fields is mapped nowhere.
    influencers: ['event.dataset', 'source.user.name', 'source.geo.country_iso_code'],
  },
  // A handful of models; most of the rest is for influencers.
  memoryLimit: '64mb',
  query: { bool: { should: vpnClauses('logins'), minimum_should_match: 1 } },
};
