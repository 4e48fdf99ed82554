import { AUDITD_MANAGER } from './auditd_manager';
import { AWS } from './aws';
import { AZURE } from './azure';
import { CISCO_ASA, CISCO_FTD } from './cisco_firewalls';
import { DGA_DETECTION } from './dga_detection';
import { ELASTIC_DEFEND } from './elastic_defend';
import { FORTINET_FORTIGATE } from './fortinet_fortigate';
import { GCP } from './gcp';
import type { Integration } from './integration';
import { LATERAL_MOVEMENT_DETECTION } from './lateral_movement_detection';
import { LIVING_OFF_THE_LAND_DETECTION } from './living_off_the_land_detection';
import { SURICATA, ZEEK } from './network_sensors';
import { NETWORK_TRAFFIC } from './network_traffic';
import { O365 } from './o365';
import { OKTA } from './okta';
import { PANW } from './panw';
import { PRIVILEGED_ACCESS_DETECTION } from './privileged_access_detection';
import { PULSE_CONNECT_SECURE } from './pulse_connect_secure';
import { SYSMON_LINUX } from './sysmon_linux';
import { SYSTEM } from './system';
import { WINDOWS } from './windows';

/**
 * Integrations whose documents Elastic's security jobs or our own read, by package. Server only: what the browser shows
 * of them travels in answers. The package `ded` is not here: its jobs read what others ship, and its transform feeds none.
 */
export const INTEGRATIONS: readonly Integration[] = [
  AUDITD_MANAGER,
  AWS,
  AZURE,
  CISCO_ASA,
  CISCO_FTD,
  DGA_DETECTION,
  ELASTIC_DEFEND,
  FORTINET_FORTIGATE,
  GCP,
  LATERAL_MOVEMENT_DETECTION,
  NETWORK_TRAFFIC,
  O365,
  OKTA,
  PRIVILEGED_ACCESS_DETECTION,
  PANW,
  LIVING_OFF_THE_LAND_DETECTION,
  PULSE_CONNECT_SECURE,
  SURICATA,
  SYSMON_LINUX,
  SYSTEM,
  WINDOWS,
  ZEEK,
];
