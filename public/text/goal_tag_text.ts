import { i18n } from '@kbn/i18n';

import type { GoalData, GoalPlatform } from '../../common/catalogue/goals/goal';

/** A platform as people write it. Names of products are the same in all languages. */
const PLATFORM_TEXTS: Record<GoalPlatform, () => string> = {
  any: () => i18n.translate('mlJobPicker.goals.platform.any', { defaultMessage: 'Any platform' }),
  network: () => i18n.translate('mlJobPicker.goals.platform.network', { defaultMessage: 'Network' }),
  aws: () => 'AWS',
  azure: () => 'Azure',
  gcp: () => 'Google Cloud',
  linux: () => 'Linux',
  macos: () => 'macOS',
  okta: () => 'Okta',
  windows: () => 'Windows',
};

const DATA_TEXTS: Record<GoalData, () => string> = {
  authentication: () => i18n.translate('mlJobPicker.goals.data.authentication', { defaultMessage: 'Logins' }),
  'cloud audit': () => i18n.translate('mlJobPicker.goals.data.cloudAudit', { defaultMessage: 'Cloud audit' }),
  dns: () => 'DNS',
  files: () => i18n.translate('mlJobPicker.goals.data.files', { defaultMessage: 'Files' }),
  firewall: () => i18n.translate('mlJobPicker.goals.data.firewall', { defaultMessage: 'Firewall' }),
  http: () => 'HTTP',
  'identity provider': () =>
    i18n.translate('mlJobPicker.goals.data.identityProvider', { defaultMessage: 'Identity provider' }),
  logs: () => i18n.translate('mlJobPicker.goals.data.logs', { defaultMessage: 'Any logs' }),
  'model scores': () =>
    i18n.translate('mlJobPicker.goals.data.modelScores', { defaultMessage: 'Scores of a trained model' }),
  network: () => i18n.translate('mlJobPicker.goals.data.network', { defaultMessage: 'Network connections' }),
  powershell: () => 'PowerShell',
  processes: () => i18n.translate('mlJobPicker.goals.data.processes', { defaultMessage: 'Processes' }),
  'remote desktop sessions': () =>
    i18n.translate('mlJobPicker.goals.data.remoteDesktop', { defaultMessage: 'Remote desktop sessions' }),
  tls: () => 'TLS',
  vpn: () => 'VPN',
  'windows security events': () =>
    i18n.translate('mlJobPicker.goals.data.windowsSecurity', { defaultMessage: 'Windows security events' }),
};

/** Undefined for a word that is no platform of the catalogue. */
export function platformText(platform: string): string | undefined {
  return isPlatform(platform) ? PLATFORM_TEXTS[platform]() : undefined;
}

/** Undefined for a word that is no data of the catalogue. */
export function dataText(data: string): string | undefined {
  return isData(data) ? DATA_TEXTS[data]() : undefined;
}

function isPlatform(text: string): text is GoalPlatform {
  return Object.hasOwn(PLATFORM_TEXTS, text);
}

function isData(text: string): text is GoalData {
  return Object.hasOwn(DATA_TEXTS, text);
}
