/** Names that a family had before, with the one it has now (elastic/detection-rules' history of job ids). */
const RENAMED: Readonly<Record<string, string>> = {
  rare_method_for_a_username: 'rare_method_for_a_user_id',
  gcp_audit_rare_method_for_a_client_user_email: 'gcp_audit_rare_method_for_a_user_email',
  azure_activitylogs_rare_event_action_for_a_username:
    'azure_activitylogs_rare_event_action_for_a_user_email',
  azure_activitylogs_high_distinct_count_event_action_on_failure:
    'azure_activitylogs_high_distinct_count_event_action_fail',
  packetbeat_dns_tunneling: 'dns_tunneling',
  packetbeat_rare_dns_question: 'rare_dns_question',
  pad_windows_rare_host_name_by_user: 'pad_windows_rare_device_by_user',
  high_coun_network_denies: 'high_count_network_denies',
};

/**
 * Endings in the order in which they came, for one version number: `_ecs` (7.x to 8.2), none (8.3 to 9.3), `_euid` (for
 * a few weeks before 9.4) and `_ea` (from 9.4 on).
 */
const ENDINGS = ['_ecs', '', '_euid', '_ea'] as const;

/** What a job id says about its age within its family. */
export interface JobGeneration {
  /** 1 where the id has no `v2_`, `v3_`…; 7.17 ships versions 1 and 2, 8.3 and later ship version 3. */
  version: number;
  ending: (typeof ENDINGS)[number];
  /** False for an id with the family's former name, or written with dashes or capitals as in 7.13. */
  currentName: boolean;
}

interface JobIdParts extends JobGeneration {
  family: string;
}

/**
 * The family of a job: what stays the same when Elastic renames it. `linux_rare_metadata_user_ecs`,
 * `v2_linux_rare_metadata_user` and `v3_linux_rare_metadata_user_ea` are of `linux_rare_metadata_user`. An id that
 * nobody knows is a family of its own.
 */
export function familyOf(jobId: string): string {
  return readJobId(jobId).family;
}

/** What the id says about the job's age; compare only within a family. */
export function generationOf(jobId: string): JobGeneration {
  const { version, ending, currentName } = readJobId(jobId);
  return { version, ending, currentName };
}

/** Negative where the first is older, 0 where neither is: by version, then ending, then name. */
export function compareGenerations(a: JobGeneration, b: JobGeneration): number {
  return (
    a.version - b.version ||
    ENDINGS.indexOf(a.ending) - ENDINGS.indexOf(b.ending) ||
    Number(a.currentName) - Number(b.currentName)
  );
}

function readJobId(jobId: string): JobIdParts {
  const plain = jobId.toLowerCase().replace(/-/g, '_');
  const [, version, rest = plain] = /^v([2-9])_(.+)$/.exec(plain) ?? [];
  const [, name = rest, endings = ''] = /^(.+?)((?:_(?:ecs|euid|ea))*)$/.exec(rest) ?? [];
  const family = Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined;
  return {
    family: family ?? name,
    version: version === undefined ? 1 : Number(version),
    ending: ENDINGS.find((ending) => ending !== '' && endings.endsWith(ending)) ?? '',
    currentName: family === undefined && plain === jobId,
  };
}
