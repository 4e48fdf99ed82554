import type { Goal } from './goal';

export const CLOUD_CONTROL_PLANES: readonly Goal[] = [
  {
    id: 'aws_action_from_unusual_place',
    theme: 'cloud_control_planes',
    goal: 'AWS action unusual for the city or country it comes from',
    soWhat: {
      why: 'Leaked access keys get used from wherever the finder sits, while your own people and pipelines stay put.',
      checkFirst:
        'Match source.ip with the owner of aws.cloudtrail.user_identity.arn: travelling, or on a VPN? If neither, disable the key before asking further.',
    },
    families: ['rare_method_for_a_city', 'rare_method_for_a_country'],
    tags: { platforms: ['aws'], data: ['cloud audit'], tactics: ['TA0001', 'TA0005'] },
    synonyms: ['aws console', 'abroad', 'location', 'geo', 'access key', 'cloudtrail', 'amazon'],
  },
  {
    id: 'aws_action_new_for_identity',
    theme: 'cloud_control_planes',
    goal: 'AWS action its user or role never took before',
    soWhat: {
      why: 'Roles do narrow jobs. Creating users, sharing snapshots or switching off trails suddenly is somebody else at the keys.',
      checkFirst:
        'Does event.action read, or does it change access, logging or sharing? Look for the deployment or ticket behind it, and whether the session came from a new address.',
    },
    families: ['rare_method_for_a_user_id'],
    tags: {
      platforms: ['aws'],
      data: ['cloud audit'],
      tactics: ['TA0001', 'TA0003', 'TA0005', 'TA0008', 'TA0010'],
    },
    synonyms: ['api calls', 'iam', 'amazon', 'cloudtrail', 'unusual command', 'compromised identity'],
  },
  {
    id: 'aws_unusual_errors',
    theme: 'cloud_control_planes',
    goal: 'Burst of different AWS errors, or an error seldom seen',
    soWhat: {
      why: 'Whoever holds a stolen key first tries what it may do, and collects refusals on the way.',
      checkFirst:
        'Group aws.cloudtrail.error_code by identity: AccessDenied over many services is probing, one call repeated is a broken deployment.',
    },
    families: ['high_distinct_count_error_message', 'rare_error_code'],
    tags: {
      platforms: ['aws'],
      data: ['cloud audit'],
      tactics: ['TA0003', 'TA0004', 'TA0005', 'TA0007', 'TA0008', 'TA0009'],
    },
    synonyms: ['access denied', 'failed api calls', 'enumeration', 'permissions', 'amazon', 'cloudtrail'],
  },
  {
    id: 'azure_operation_from_unusual_place',
    theme: 'cloud_control_planes',
    goal: 'Azure operation unusual for the city or country it comes from',
    soWhat: {
      why: 'Phished administrator sessions are replayed from rented servers, far from where your administrators sit.',
      checkFirst:
        'Compare source.geo with the sign-in log of user.email at that time. Microsoft services acting on your behalf appear from their own data centres.',
    },
    families: [
      'azure_activitylogs_rare_event_action_for_a_city',
      'azure_activitylogs_rare_event_action_for_a_country',
    ],
    tags: { platforms: ['azure'], data: ['cloud audit'], tactics: ['TA0001', 'TA0003', 'TA0005'] },
    synonyms: ['azure admin', 'abroad', 'location', 'geo', 'microsoft', 'activity logs'],
  },
  {
    id: 'azure_operation_new_for_user',
    theme: 'cloud_control_planes',
    goal: 'Azure operation its user never did before',
    soWhat: {
      why: 'Role assignments, extra credentials and disk exports are how one stolen account turns into a lasting hold on a subscription.',
      checkFirst:
        'Which resource did event.action touch, and is there a change for it? First days in a new role produce harmless firsts, so ask the team lead.',
    },
    families: ['azure_activitylogs_rare_event_action_for_a_user_email'],
    tags: {
      platforms: ['azure'],
      data: ['cloud audit'],
      tactics: ['TA0001', 'TA0003', 'TA0005', 'TA0008', 'TA0010'],
    },
    synonyms: ['compromised user', 'microsoft', 'activity logs', 'role assignment'],
  },
  {
    id: 'azure_unusual_failures',
    theme: 'cloud_control_planes',
    goal: 'Many kinds of failed Azure operations, or one seldom seen',
    soWhat: {
      why: 'Failures in many services at once trace an account feeling out its limits, or a policy that just broke your automation.',
      checkFirst:
        'Is it one caller or many? One user.email failing everywhere is the suspect; many callers failing alike were hit by a quota, policy or outage.',
    },
    families: [
      'azure_activitylogs_high_distinct_count_event_action_fail',
      'azure_activitylogs_rare_event_action_on_failure',
    ],
    tags: {
      platforms: ['azure'],
      data: ['cloud audit'],
      tactics: ['TA0003', 'TA0004', 'TA0005', 'TA0007', 'TA0008', 'TA0009'],
    },
    synonyms: ['errors', 'access denied', 'forbidden', 'permissions', 'microsoft', 'activity logs'],
  },
  {
    id: 'gcp_action_from_unusual_place',
    theme: 'cloud_control_planes',
    goal: 'Google Cloud action unusual for the city or country it comes from',
    soWhat: {
      why: 'Service account keys end up in public code every day, and bots in other countries try them within minutes.',
      checkFirst:
        'If user.email is a service account, its calls should come from your own networks only: rotate the key. For a person, rule out travel and VPN.',
    },
    families: ['gcp_audit_rare_method_for_a_city', 'gcp_audit_rare_method_for_a_country'],
    tags: { platforms: ['gcp'], data: ['cloud audit'], tactics: ['TA0001', 'TA0003', 'TA0005'] },
    synonyms: ['gcp', 'service account', 'leaked key', 'abroad', 'location', 'geo', 'audit log'],
  },
  {
    id: 'gcp_action_new_for_identity',
    theme: 'cloud_control_planes',
    goal: 'Google Cloud action its user or service account never took before',
    soWhat: {
      why: 'Automation does not get curious. A service account that starts to list keys or copy buckets works for someone else.',
      checkFirst:
        'Check which key or impersonation was used, and whether a pipeline changed. Console sessions under a service account deserve an immediate look.',
    },
    families: ['gcp_audit_rare_method_for_a_user_email'],
    tags: {
      platforms: ['gcp'],
      data: ['cloud audit'],
      tactics: ['TA0001', 'TA0003', 'TA0005', 'TA0008', 'TA0010'],
    },
    synonyms: ['gcp', 'service account', 'compromised identity', 'api method', 'audit log', 'iam'],
  },
  {
    id: 'gcp_unusual_failures',
    theme: 'cloud_control_planes',
    goal: 'Many kinds of Google Cloud failures, or a code seldom seen',
    soWhat: {
      why: 'Trying one method after another leaves a trail of refusals, the only trace before the first success.',
      checkFirst:
        'Sort gcp.audit.status.message by caller and resource. Missing permissions after a role cleanup hit one project; a prober wanders through several.',
    },
    families: ['gcp_audit_high_distinct_count_error_message', 'gcp_audit_rare_error_code'],
    tags: {
      platforms: ['gcp'],
      data: ['cloud audit'],
      tactics: ['TA0003', 'TA0004', 'TA0005', 'TA0007', 'TA0008', 'TA0009'],
    },
    synonyms: ['gcp', 'errors', 'failed calls', 'permission denied', 'enumeration', 'audit log'],
  },
  {
    id: 'metadata_service_queried',
    theme: 'cloud_control_planes',
    goal: 'Cloud metadata service asked by an unlikely process or user',
    soWhat: {
      why: 'The address 169.254.169.254 hands out the credentials of the machine to whoever asks from it, also through a hole in a web application.',
      checkFirst:
        'If process.name is a web server, a shell or curl, search the cloud audit log for the role of the instance used from outside. Cloud agents ask all day.',
    },
    families: [
      'linux_rare_metadata_process',
      'linux_rare_metadata_user',
      'windows_rare_metadata_process',
      'windows_rare_metadata_user',
    ],
    tags: {
      platforms: ['aws', 'azure', 'gcp', 'linux', 'windows'],
      data: ['network', 'processes'],
      tactics: ['TA0006', 'TA0007'],
    },
    synonyms: ['imds', 'instance metadata', 'ssrf', 'cloud credentials', 'instance role'],
  },
];
