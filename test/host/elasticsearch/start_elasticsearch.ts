import type { Environment } from '../environments/environment';
import { clusterRoutes } from './apis/cluster_routes';
import { fieldCapsRoutes } from './apis/field_caps_route';
import { indexRoutes } from './apis/index_routes';
import { searchRoutes } from './apis/search_routes';
import { securityRoutes } from './apis/security_routes';
import type { Clock } from './clock';
import { systemClock } from './clock';
import type { Cluster } from './cluster';
import { AddedData } from './data/added_data';
import { IndexCatalogue } from './data/index_catalogue';
import type { ElasticsearchStandIn } from './elasticsearch_stand_in';
import { FaultRegistry } from './fault_registry';
import { StandInServer } from './http/stand_in_server';
import { installEnvironmentJobs } from './ml/install_environment_jobs';
import { MlCluster } from './ml/ml_cluster';
import { MlControls } from './ml/ml_controls';
import { datafeedRoutes } from './ml/routes/datafeed_routes';
import { jobRoutes } from './ml/routes/job_routes';
import { resultRoutes } from './ml/routes/result_routes';
import { systemRoutes } from './ml/routes/system_routes';
import { RecordedRequests } from './request_log';
import { UserDirectory } from './security/user_directory';

export interface ElasticsearchOptions {
  environment: Environment;
  /** How much faster than real time jobs open and read; at 600 a look-back of 14 days takes 6 s. */
  timeScale: number;
  /** 0 or absent for any free port. */
  port?: number;
  clock?: Clock;
}

/** Elasticsearch works it out from memory and threads (`SearchUtils#calculateMaxClauseValue`); this is a small node's. */
const DEFAULT_MAX_CLAUSE_COUNT = 4096;

const ROUTES = [
  ...clusterRoutes,
  ...securityRoutes,
  ...indexRoutes,
  ...fieldCapsRoutes,
  ...searchRoutes,
  ...systemRoutes,
  ...jobRoutes,
  ...datafeedRoutes,
  ...resultRoutes,
];

/**
 * Starts an Elasticsearch stand-in on 127.0.0.1 with the environment's data, users, licence and jobs. It speaks to
 * the official client, and answers 501 naming what it does not implement.
 * @throws the error of listening, such as EADDRINUSE; an ElasticsearchError for jobs that Elasticsearch would refuse
 */
export async function startElasticsearch(options: ElasticsearchOptions): Promise<ElasticsearchStandIn> {
  const { timeScale, port = 0, clock = systemClock } = options;
  // Nodes come and go in this cluster only, not in the environment that others may start from too.
  const environment = { ...options.environment, ml: { ...options.environment.ml } };
  const catalogue = new IndexCatalogue(environment.indices, clock.now(), environment);
  const ml = new MlCluster({ environment, clock, timeScale, catalogue });
  const cluster: Cluster = {
    environment,
    clock,
    catalogue,
    data: new AddedData(catalogue, clock),
    users: new UserDirectory(environment.users),
    faults: new FaultRegistry(),
    limits: { maxClauseCount: environment.elasticsearch?.maxClauseCount ?? DEFAULT_MAX_CLAUSE_COUNT },
    ml,
    mlControls: new MlControls(ml),
  };
  installEnvironmentJobs(cluster.ml, environment.jobs);
  const requests = new RecordedRequests();
  const server = new StandInServer(ROUTES, cluster, requests);
  const actualPort = await server.listen(port);
  return {
    url: `http://127.0.0.1:${actualPort}`,
    requests,
    faults: cluster.faults,
    ml: cluster.mlControls,
    data: cluster.data,
    close: async () => {
      cluster.ml.close();
      await server.close();
    },
  };
}
