import type { AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { FleetStartContract } from '@kbn/fleet-plugin/server';
import type { IRouter, Logger, RequestHandlerContext } from '@kbn/core/server';
import type { LicensingApiRequestHandlerContext } from '@kbn/licensing-types';
import type { MlPluginSetup } from '@kbn/ml-plugin/server';

import { API_PRIVILEGE_READ } from '../../common/constants';
import type { SelectionTools } from '../services/select_jobs';
import type { EvidenceRuns } from '../sources/evidence/evidence_runs';

/** Kibana's context with what the licensing plugin, a required one, adds to it. */
export interface PickerRequestHandlerContext extends RequestHandlerContext {
  licensing: Promise<LicensingApiRequestHandlerContext>;
}

export type PickerRouter = IRouter<PickerRequestHandlerContext>;

export interface RouteDependencies {
  ml: MlPluginSetup | undefined;
  /** Known only once Kibana has started; undefined where alerting is switched off. */
  alerting: () => AlertingServerStart | undefined;
  /** Known only once Kibana has started; undefined where Fleet is switched off. */
  fleet: () => FleetStartContract | undefined;
  evidenceRuns: EvidenceRuns;
  solver: Pick<SelectionTools, 'solve' | 'inTurn'>;
  kibanaVersion: string;
  logger: Logger;
}

/** All our routes read, as the current user, and ask for the same privilege. */
export const ROUTE_SECURITY = { authz: { requiredPrivileges: [API_PRIVILEGE_READ] } };

/** The largest body that means anything here: 500 job ids, each with a memory limit of its own and other indices. */
export const MAX_BODY_BYTES = 128 * 1024;

/** 2,000 pairs with a weight each, and 500 pins, exclusions and estimates. */
export const MAX_SELECTION_BYTES = 512 * 1024;
