import type { KnownFamily } from '../known_families';

/** How goals are grouped; the order is the order in which the page shows them. */
export const GOAL_THEMES = [
  { id: 'accounts_and_logins', title: 'Accounts and logins' },
  { id: 'endpoints', title: 'Endpoints' },
  { id: 'network_and_dns', title: 'Network and DNS' },
  { id: 'cloud_control_planes', title: 'Cloud control planes' },
  { id: 'data_leaving', title: 'Data leaving' },
  { id: 'privileged_access', title: 'Privileged access' },
  { id: 'lateral_movement', title: 'Lateral movement' },
  { id: 'operations', title: 'Operations' },
] as const;

export type GoalTheme = (typeof GOAL_THEMES)[number]['id'];

/** Where the activity happens. `network` is any network sensor or firewall, `any` does not care. */
export type GoalPlatform =
  'any' | 'aws' | 'azure' | 'gcp' | 'linux' | 'macos' | 'network' | 'okta' | 'windows';

/** The kind of data a goal rests on, as someone would name a feed they ship. */
export type GoalData =
  | 'authentication'
  | 'cloud audit'
  | 'dns'
  | 'files'
  | 'firewall'
  | 'http'
  | 'identity provider'
  | 'logs'
  | 'model scores'
  | 'network'
  | 'powershell'
  | 'processes'
  | 'remote desktop sessions'
  | 'tls'
  | 'vpn'
  | 'windows security events';

export interface Goal {
  /** Stable: links and saved exports name it. */
  id: string;
  theme: GoalTheme;
  /** What a person wants to notice, as an analyst would say it; at most 70 characters. */
  goal: string;
  soWhat: {
    why: string;
    /** What to look at first on a hit, and what harmless cause is common. */
    checkFirst: string;
  };
  families: readonly KnownFamily[];
  tags: {
    platforms: readonly GoalPlatform[];
    data: readonly GoalData[];
    /** Ids of ATT&CK tactics; empty where the goal is about operations alone. */
    tactics: readonly string[];
  };
  /** Words that people would type and that the texts above don't say. */
  synonyms: readonly string[];
}
