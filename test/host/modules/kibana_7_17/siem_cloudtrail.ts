import type { Condition } from '../../../../common/catalogue/known_modules/compact_module';
import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const CLOUDTRAIL: Condition[] = ['event.dataset: aws.cloudtrail', 'event.module: aws'];

const ARN_AND_CITY = 'aws.cloudtrail.user_identity.arn source.ip source.geo.city_name';

export const SIEM_CLOUDTRAIL_7_17: OldModule = {
  id: 'siem_cloudtrail',
  title: 'Security: CloudTrail',
  description: 'Calls to AWS that are unusual for their user or place, and unusual errors.',
  type: 'Filebeat data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-siem-cloudtrail',
  defaultIndexPattern: 'filebeat-*',
  recognisedBy: ['event.dataset: aws.cloudtrail'],
  groups: ['security', 'cloudtrail'],
  jobs: [
    {
      id: 'rare_method_for_a_city',
      detect: 'rare by event.action partition source.geo.city_name',
      influencers: ARN_AND_CITY,
      memory: '64mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'source.geo.city_name: *'],
    },
    {
      id: 'rare_method_for_a_country',
      detect: 'rare by event.action partition source.geo.country_iso_code',
      influencers: 'aws.cloudtrail.user_identity.arn source.ip source.geo.country_iso_code',
      memory: '64mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'source.geo.country_iso_code: *'],
    },
    {
      id: 'rare_method_for_a_username',
      detect: 'rare by event.action partition user.name',
      influencers: 'user.name source.ip source.geo.city_name',
      memory: '128mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'user.name: *'],
    },
    {
      id: 'high_distinct_count_error_message',
      detect: 'high_distinct_count of aws.cloudtrail.error_message',
      influencers: ARN_AND_CITY,
      memory: '16mb',
      pruneWindow: '30d',
      query: [...CLOUDTRAIL, 'aws.cloudtrail.error_message: *'],
    },
    {
      id: 'rare_error_code',
      detect: 'rare by aws.cloudtrail.error_code',
      influencers: ARN_AND_CITY,
      memory: '16mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'aws.cloudtrail.error_code: *'],
    },
  ],
};
