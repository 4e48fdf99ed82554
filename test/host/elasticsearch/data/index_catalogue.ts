import type { Environment, EnvironmentAlias, EnvironmentIndex } from '../../environments/environment';
import type { FieldType } from './field_type';
import type { DocumentRow, DocumentTable } from './index_data';
import { IndexData } from './index_data';

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

/** Who writes ML's results, as late as possible. */
export interface ResultIndexSource {
  /** Brings the result indices with these names up to date: `setResults` and `removeResults`. */
  refresh(catalogue: IndexCatalogue, isWanted: (name: string) => boolean): void;
}

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
 * remote one, ML's own indices: results and notifications.
 */
export class IndexCatalogue {
  all: readonly IndexData[];
  readonly aliases: readonly Alias[];
  readonly remotes: ReadonlyMap<string, RemoteCluster>;
  /** Set by ML; a remote cluster has none. */
  results: ResultIndexSource | undefined;
  private readonly byName = new Map<string, IndexData>();
  private readonly aliasesByName: ReadonlyMap<string, Alias>;

  constructor(
    definitions: EnvironmentIndex[],
    private readonly now: number,
    {
      aliases = [],
      remoteClusters = [],
      cluster,
    }: Pick<Environment, 'aliases' | 'remoteClusters'> & { cluster?: string } = {}
  ) {
    const inCluster = cluster === undefined ? {} : { cluster };
    this.all = [
      ...definitions.map((definition) => new IndexData(definition, now, inCluster)),
      ...(cluster === undefined ? [notificationIndex(now, [])] : []),
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
    this.replace(notificationIndex(now, rows));
  }

  /** Makes the documents of `table` all that an index of ML's results holds. */
  setResults(name: string, table: DocumentTable): void {
    this.replace(new IndexData(mlIndex(name), this.now, { table }));
  }

  removeResults(name: string): void {
    this.all = this.all.filter((index) => index.name !== name);
    this.byName.delete(name);
  }

  /** Adds an index or data stream with its documents; nothing may have its name yet. */
  add(definition: EnvironmentIndex, now: number): void {
    this.replace(new IndexData(definition, now));
  }

  private replace(index: IndexData): void {
    const [name = ''] = index.ownNames;
    const isKnown = this.byName.has(name);
    this.all = isKnown ? this.all.map((old) => (old.name === name ? index : old)) : [...this.all, index];
    for (const own of index.ownNames) this.byName.set(own, index);
  }

  private aliasOf({ name, indices }: EnvironmentAlias): Alias {
    const members = indices.flatMap((member) => this.get(member) ?? []);
    for (const member of members) member.aliases = [...member.aliases, name];
    return { name, isHidden: name.startsWith('.'), indices: members };
  }
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
