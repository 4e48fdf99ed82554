import type { UiSettingsClient } from '@kbn/core/server';

/** Security's default indices, a setting of the space (security_solution/common/constants.ts). */
const SETTING = 'securitySolution:defaultIndex';

/** Elastic's data naming, for a Kibana whose Security application, and with it the setting, is switched off. */
const WITHOUT_SETTING: readonly string[] = [
  'auditbeat-*',
  'filebeat-*',
  'logs-*',
  'packetbeat-*',
  'winlogbeat-*',
];

/** Index patterns to look in where neither the user nor a module names one. */
export async function readDefaultIndexPattern(uiSettings: UiSettingsClient): Promise<string[]> {
  const value = await uiSettings.get<unknown>(SETTING);
  const patterns = Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
  return patterns.length > 0 ? patterns : [...WITHOUT_SETTING];
}
