import { DED } from './ded';
import { DGA } from './dga';
import { expandModule, type ExpandedModule } from './expand_module';
import { LMD } from './lmd';
import { LOGS_UI_ANALYSIS } from './logs_ui_analysis';
import { LOGS_UI_CATEGORIES } from './logs_ui_categories';
import { PAD } from './pad';
import { PROBLEMCHILD } from './problemchild';
import { SECURITY_AUTH } from './security_auth';
import { SECURITY_AZURE_ACTIVITYLOGS } from './security_azure_activitylogs';
import { SECURITY_CLOUDTRAIL } from './security_cloudtrail';
import { SECURITY_GCP_AUDIT } from './security_gcp_audit';
import { SECURITY_HOST } from './security_host';
import { SECURITY_LINUX } from './security_linux';
import { SECURITY_NETWORK } from './security_network';
import { SECURITY_PACKETBEAT } from './security_packetbeat';
import { SECURITY_WINDOWS } from './security_windows';

/**
 * Elastic's security modules of the current generation, those of Fleet packages among them, in the order of their ids.
 * For people whom Kibana does not give its modules, and for the embedded host (docs/decisions/0004-known-modules.md).
 */
export const KNOWN_MODULES: readonly ExpandedModule[] = [
  DED,
  DGA,
  LMD,
  LOGS_UI_ANALYSIS,
  LOGS_UI_CATEGORIES,
  PAD,
  PROBLEMCHILD,
  SECURITY_AUTH,
  SECURITY_AZURE_ACTIVITYLOGS,
  SECURITY_CLOUDTRAIL,
  SECURITY_GCP_AUDIT,
  SECURITY_HOST,
  SECURITY_LINUX,
  SECURITY_NETWORK,
  SECURITY_PACKETBEAT,
  SECURITY_WINDOWS,
].map(expandModule);
