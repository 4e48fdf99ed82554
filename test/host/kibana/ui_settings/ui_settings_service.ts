import type { UiSettingsClient } from '@kbn/core/server';

/** Defaults of the settings that plugins read here; Security's from its common/constants.ts. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS',
  'dateFormat:tz': 'Browser',
  'theme:darkMode': 'disabled',
  'securitySolution:defaultIndex': [
    'apm-*-transaction*',
    'auditbeat-*',
    'endgame-*',
    'filebeat-*',
    'logs-*',
    'packetbeat-*',
    'traces-apm*',
    'winlogbeat-*',
    '-*elastic-cloud-logs-*',
  ],
  'securitySolution:defaultAnomalyScore': 50,
};

/** Kibana's settings: the environment's over the defaults. The same in every space, and for every user. */
export class UiSettingsService {
  readonly values: Readonly<Record<string, unknown>>;

  constructor(overrides: Readonly<Record<string, unknown>>) {
    this.values = { ...DEFAULTS, ...overrides };
  }

  /** As in Kibana, a setting that nobody registered is undefined. */
  readonly client: UiSettingsClient = {
    // The setting's type is the caller's knowledge.
    get: <T>(key: string) => Promise.resolve(structuredClone(this.values[key]) as T),
  };

  /** If the page is dark. What the system prefers (`system`) is known to the browser only and counts as light. */
  get darkMode(): boolean {
    const value = this.values['theme:darkMode'];
    return value === true || value === 'enabled';
  }
}
