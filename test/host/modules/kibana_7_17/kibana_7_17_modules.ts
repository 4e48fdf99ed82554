import { expandModule, type ExpandedModule } from '../../../../common/catalogue/known_modules/expand_module';
import { describeAsToday } from './describe_as_today';
import { LOGS_UI_ANALYSIS_7_17, LOGS_UI_CATEGORIES_7_17 } from './logs_ui';
import { SECURITY_AUTH_7_17 } from './security_auth';
import { SECURITY_LINUX_7_17 } from './security_linux';
import { SECURITY_NETWORK_7_17 } from './security_network';
import { SECURITY_WINDOWS_7_17 } from './security_windows';
import { SIEM_AUDITBEAT_7_17 } from './siem_auditbeat';
import { SIEM_AUDITBEAT_AUTH_7_17 } from './siem_auditbeat_auth';
import { SIEM_CLOUDTRAIL_7_17 } from './siem_cloudtrail';
import { SIEM_PACKETBEAT_7_17 } from './siem_packetbeat';
import { SIEM_WINLOGBEAT_7_17 } from './siem_winlogbeat';
import { SIEM_WINLOGBEAT_AUTH_7_17 } from './siem_winlogbeat_auth';

/** The security modules of Kibana 7.17 in the order of their ids: a cluster that still has their jobs is no rarity. */
export const KIBANA_7_17_MODULES: readonly ExpandedModule[] = [
  LOGS_UI_ANALYSIS_7_17,
  LOGS_UI_CATEGORIES_7_17,
  SECURITY_AUTH_7_17,
  SECURITY_LINUX_7_17,
  SECURITY_NETWORK_7_17,
  SECURITY_WINDOWS_7_17,
  SIEM_AUDITBEAT_7_17,
  SIEM_AUDITBEAT_AUTH_7_17,
  SIEM_CLOUDTRAIL_7_17,
  SIEM_PACKETBEAT_7_17,
  SIEM_WINLOGBEAT_7_17,
  SIEM_WINLOGBEAT_AUTH_7_17,
].map((module) => expandModule(describeAsToday(module)));
