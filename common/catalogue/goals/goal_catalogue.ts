import { ACCOUNTS_AND_LOGINS } from './accounts_and_logins';
import { CLOUD_CONTROL_PLANES } from './cloud_control_planes';
import { DATA_LEAVING } from './data_leaving';
import { ENDPOINTS } from './endpoints';
import type { Goal } from './goal';
import { LATERAL_MOVEMENT } from './lateral_movement';
import { NETWORK_AND_DNS } from './network_and_dns';
import { OPERATIONS } from './operations';
import { PRIVILEGED_ACCESS } from './privileged_access';

/** All hand-written goals, theme after theme. The texts are ours; none is taken from Elastic's descriptions. */
export const GOAL_CATALOGUE: readonly Goal[] = [
  ...ACCOUNTS_AND_LOGINS,
  ...ENDPOINTS,
  ...NETWORK_AND_DNS,
  ...CLOUD_CONTROL_PLANES,
  ...DATA_LEAVING,
  ...PRIVILEGED_ACCESS,
  ...LATERAL_MOVEMENT,
  ...OPERATIONS,
];

/** Goals that jobs of this family serve, in catalogue order; empty for a family that the catalogue doesn't know. */
export function goalsOfFamily(family: string): Goal[] {
  return GOAL_CATALOGUE.filter(({ families }) => families.some((known) => known === family));
}
