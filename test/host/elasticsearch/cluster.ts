import type { Environment } from '../environments/environment';
import type { Clock } from './clock';
import type { AddedData } from './data/added_data';
import type { IndexCatalogue } from './data/index_catalogue';
import type { FaultRegistry } from './fault_registry';
import type { MlCluster } from './ml/ml_cluster';
import type { MlControls } from './ml/ml_controls';
import type { UserDirectory } from './security/user_directory';

/** Everything that the APIs answer from. */
export interface Cluster {
  environment: Environment;
  clock: Clock;
  catalogue: IndexCatalogue;
  data: AddedData;
  users: UserDirectory;
  faults: FaultRegistry;
  limits: ClusterLimits;
  ml: MlCluster;
  mlControls: MlControls;
}

/** Elasticsearch's settings that bound what a request may ask for. */
export interface ClusterLimits {
  /** Most clauses of one query (`indices.query.bool.max_clause_count`). */
  maxClauseCount: number;
}
