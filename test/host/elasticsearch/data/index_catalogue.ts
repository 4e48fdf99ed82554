import type { Environment, EnvironmentAlias, EnvironmentIndex } from '../../environments/environment';
import type { FieldType } from './field_type';
import type { DocumentRow } from './index_data';
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

/** Six digits at the end that are at least 2 make its messages ones that users can clear, as in Kibana. */
const NOTIFICATIONS = '.ml-notifications-000002';

/** Another name for indices, with what it stands for. */
export interface Alias {
  name: string;
  isHidden: boolean;
  indices: readonly IndexData[];
}

/** A cluster that this one can search, reachable or not. */
export interface RemoteCluster {
  name: string;
  skipUnavailable: boolean;
  connected: boolean;
  catalogue: IndexCatalogue;
}

/**
 * What a cluster has: the environment's indices, their aliases and the remote clusters; and, unless it is itself a
 * remote one, ML's own indices: results, which stay empty as the stand-in runs no models, and notifications.
 */
export class IndexCatalogue {
  all: readonly IndexData[];
  readonly aliases: readonly Alias[];
  readonly remotes: ReadonlyMap<string, RemoteCluster>;
  private readonly byName = new Map<string, IndexData>();
  private readonly aliasesByName: ReadonlyMap<string, Alias>;

  constructor(
    definitions: EnvironmentIndex[],
    now: number,
    {
      aliases = [],
      remoteClusters = [],
      cluster,
    }: Pick<Environment, 'aliases' | 'remoteClusters'> & { cluster?: string } = {}
  ) {
    const inCluster = cluster === undefined ? {} : { cluster };
    this.all = [
      ...definitions.map((definition) => new IndexData(definition, now, inCluster)),
      ...(cluster === undefined ? mlIndices(now) : []),
    ];
    for (const index of this.all) for (const name of index.ownNames) this.byName.set(name, index);
    this.aliases = aliases.map((alias) => this.aliasOf(alias));
    this.aliasesByName = new Map(this.aliases.map((alias) => [alias.name, alias]));
    this.remotes = new Map(
      remoteClusters.map(({ name, skipUnavailable, connected, indices }) => {
        const catalogue = new IndexCatalogue(indices, now, { cluster: name });
        return [name, { name, skipUnavailable, connected, catalogue }];
      })
    );
  }

  /** By the name of an index, a data stream, or a data stream's backing index, as this cluster calls it. */
  get(name: string): IndexData | undefined {
    return this.byName.get(name);
  }

  alias(name: string): Alias | undefined {
    return this.aliasesByName.get(name);
  }

  /** Makes `rows`, in time order, all that ML's notifications hold. */
  setNotifications(rows: readonly DocumentRow[], now: number): void {
    const written = notificationIndex(now, rows);
    this.all = this.all.map((index) => (index.name === NOTIFICATIONS ? written : index));
    this.byName.set(NOTIFICATIONS, written);
  }

  private aliasOf({ name, indices }: EnvironmentAlias): Alias {
    const members = indices.flatMap((member) => this.get(member) ?? []);
    for (const member of members) member.aliases = [...member.aliases, name];
    return { name, isHidden: name.startsWith('.'), indices: members };
  }
}

function mlIndices(now: number): IndexData[] {
  return [
    new IndexData(mlIndex('.ml-anomalies-shared-000001'), now, { extraMapping: RESULT_FIELDS }),
    notificationIndex(now, []),
  ];
}

function notificationIndex(now: number, rows: readonly DocumentRow[]): IndexData {
  return new IndexData(mlIndex(NOTIFICATIONS), now, { extraMapping: NOTIFICATION_FIELDS, rows });
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
