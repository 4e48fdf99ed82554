import type { UiSettingsClient } from '@kbn/core/server';

import { asTexts } from '../../common/jobs/read_value';

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
  // An empty list is what an administrator may have set: then nothing is meant.
  return Array.isArray(value) ? asTexts(value) : [...WITHOUT_SETTING];
}
