import type { CompactModule, Condition } from './compact_module';
import { KIBANA_SECURITY } from './conventions';

const CLOUDTRAIL: Condition[] = ['event.dataset: aws.cloudtrail', 'event.module: aws'];

/** Calls to AWS. */
export const SECURITY_CLOUDTRAIL: CompactModule = {
  id: 'security_cloudtrail',
  title: 'Security: CloudTrail',
  description: 'Calls to AWS that are unusual for their user or place, and unusual errors.',
  type: 'Cloudtrail data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-cloudtrail',
  defaultIndexPattern: 'logs-*,filebeat-*',
  recognisedBy: ['event.dataset: aws.cloudtrail'],
  groups: ['security', 'cloudtrail'],
  jobs: [
    {
      id: 'high_distinct_count_error_message',
      title: 'More kinds of AWS errors than usual',
      description: 'Many different errors at once, as when stolen keys are tried on everything.',
      detect: 'high_distinct_count of aws.cloudtrail.error_message',
      influencers:
        'aws.cloudtrail.user_identity.arn source.ip source.geo.city_name aws.cloudtrail.error_message',
      memory: '16mb',
      query: [...CLOUDTRAIL, 'aws.cloudtrail.error_message: *'],
    },
    {
      id: 'rare_error_code',
      title: 'AWS error that is seldom seen',
      description:
        'A call fails in a way that hardly ever happens, as when somebody explores what is allowed.',
      detect: 'rare by aws.cloudtrail.error_code',
      influencers:
        'aws.cloudtrail.user_identity.arn source.ip source.geo.city_name aws.cloudtrail.error_code',
      memory: '16mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'aws.cloudtrail.error_code: *'],
    },
    {
      id: 'rare_method_for_a_city',
      title: 'AWS call unusual for the city',
      description: 'A call comes from a city from which this call is hardly ever made.',
      detect: 'rare by event.action partition source.geo.city_name',
      influencers: 'aws.cloudtrail.user_identity.arn source.ip source.geo.city_name event.action',
      memory: '64mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'source.geo.city_name: *'],
    },
    {
      id: 'rare_method_for_a_country',
      title: 'AWS call unusual for the country',
      description: 'A call comes from a country from which this call is hardly ever made.',
      detect: 'rare by event.action partition source.geo.country_iso_code',
      influencers:
        'aws.cloudtrail.user_identity.arn source.ip source.geo.country_iso_code event.action ' +
        'aws.cloudtrail.user_identity.type aws.cloudtrail.error_code',
      memory: '64mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'source.geo.country_iso_code: *'],
      revision: 5,
    },
    {
      id: 'rare_method_for_a_user_id_ea',
      title: 'AWS call unusual for the user',
      description: 'A user makes a call that this user hardly ever makes, as a thief of the keys would.',
      detect: 'rare by event.action partition user.id',
      influencers: 'user.id source.ip source.geo.city_name aws.cloudtrail.user_identity.arn event.module',
      memory: '128mb',
      bucketSpan: '60m',
      query: [...CLOUDTRAIL, 'user.name: *'],
    },
  ],
};
