import type { EnvironmentIndex } from '../../environments/environment';
import type { FieldType } from './field_type';
import { IndexData } from './index_data';

const RESULT_FIELDS: Record<string, FieldType> = {
  job_id: 'keyword',
  result_type: 'keyword',
  timestamp: 'date',
  bucket_span: 'long',
  is_interim: 'boolean',
  anomaly_score: 'double',
  record_score: 'double',
  influencer_score: 'double',
};
const NOTIFICATION_FIELDS: Record<string, FieldType> = {
  job_id: 'keyword',
  job_type: 'keyword',
  level: 'keyword',
  message: 'keyword',
  node_name: 'keyword',
  timestamp: 'date',
  cleared: 'boolean',
};

/** All indices of the cluster: the environment's, and ML's own, which stay empty as the stand-in runs no models. */
export class IndexCatalogue {
  readonly all: IndexData[];
  private readonly byName = new Map<string, IndexData>();

  constructor(definitions: EnvironmentIndex[], now: number) {
    this.all = [
      ...definitions.map((definition) => new IndexData(definition, now)),
      new IndexData(mlIndex('.ml-anomalies-shared-000001'), now, RESULT_FIELDS),
      new IndexData(mlIndex('.ml-notifications-000002'), now, NOTIFICATION_FIELDS),
    ];
    for (const index of this.all) {
      this.byName.set(index.name, index);
      this.byName.set(index.concreteName, index);
    }
  }

  /** By the name of an index, a data stream, or a data stream's backing index. */
  get(name: string): IndexData | undefined {
    return this.byName.get(name);
  }
}

function mlIndex(name: string): EnvironmentIndex {
  return {
    name,
    kind: 'index',
    tier: 'data_hot',
    fromDaysAgo: 1,
    toDaysAgo: 1,
    timeField: 'timestamp',
    documents: [],
  };
}
