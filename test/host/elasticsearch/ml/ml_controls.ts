import type { EnvironmentMl } from '../../environments/environment';
import { ElasticsearchError } from '../elasticsearch_error';
import type { MlSwitches } from '../elasticsearch_stand_in';
import type { MlCluster } from './ml_cluster';
import { lateDataMessage } from './notifications';

/** What tests let happen to ML that no client can: nodes come and go, jobs fail, documents come too late. */
export class MlControls implements MlSwitches {
  constructor(private readonly ml: MlCluster) {}

  addNode(node: EnvironmentMl['nodes'][number]): void {
    const { nodes } = this.settings;
    if (nodes.some(({ name }) => name === node.name))
      throw badControl(`there is a node [${node.name}] already`);
    this.settings.nodes = [...nodes, node];
    this.ml.jobLifeCycle.placeWaiting();
  }

  removeNode(name: string): void {
    const { nodes } = this.settings;
    if (!nodes.some((node) => node.name === name)) throw badControl(`there is no node [${name}]`);
    this.settings.nodes = nodes.filter((node) => node.name !== name);
    this.ml.jobLifeCycle.leaveNode(name);
    this.ml.jobLifeCycle.placeWaiting();
  }

  failJob(jobId: string, reason = 'The process of the job ended unexpectedly'): void {
    this.ml.jobLifeCycle.fail(this.ml.job(jobId), reason);
  }

  missDocuments(jobId: string, documents: number): void {
    const { counter, id } = this.ml.job(jobId);
    const timeMs = this.ml.settings.clock.now();
    const message = lateDataMessage(documents, counter.latestBucket ?? timeMs);
    this.ml.notifications.add({ jobId: id, level: 'warning', message, timeMs });
  }

  private get settings(): EnvironmentMl {
    return this.ml.settings.environment.ml;
  }
}

function badControl(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'stand_in_bad_control', reason);
}
