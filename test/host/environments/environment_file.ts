import type {
  Environment,
  EnvironmentAlertRule,
  EnvironmentAlias,
  EnvironmentConnector,
  EnvironmentDocuments,
  EnvironmentIndex,
  EnvironmentInlineRule,
  EnvironmentIntegration,
  EnvironmentJob,
  EnvironmentRemoteCluster,
  EnvironmentRule,
  EnvironmentUser,
} from './environment';

type Loose<T, Required extends keyof T> = Partial<T> & Pick<T, Required>;

/** An environment as its JSON file has it, checked by environment_schema.json: most members may be left out. */
export interface EnvironmentFile {
  extends?: string | string[];
  name?: string;
  description?: string;
  license?: Partial<Environment['license']>;
  users?: Array<
    Loose<Omit<EnvironmentUser, 'elasticsearch'>, 'name'> & {
      elasticsearch?: Partial<EnvironmentUser['elasticsearch']>;
    }
  >;
  ml?: Partial<Environment['ml']>;
  indices?: IndexInFile[];
  aliases?: EnvironmentAlias[];
  remoteClusters?: Array<
    Loose<Omit<EnvironmentRemoteCluster, 'indices'>, 'name'> & { indices?: IndexInFile[] }
  >;
  elasticsearch?: Environment['elasticsearch'];
  integrations?: EnvironmentIntegration[];
  jobs?: Array<Loose<EnvironmentJob, 'job'>>;
  rules?: Array<Loose<Omit<EnvironmentRule, 'inline'>, 'ruleId'> & Partial<EnvironmentInlineRule>>;
  connectors?: Array<Loose<EnvironmentConnector, 'id' | 'name' | 'type'>>;
  alertRules?: Array<Loose<EnvironmentAlertRule, 'kind' | 'name' | 'params'>>;
  spaces?: Environment['spaces'];
  uiSettings?: Record<string, unknown>;
}

export type IndexInFile = Loose<Omit<EnvironmentIndex, 'documents'>, 'name'> & {
  fields?: EnvironmentDocuments['fields'];
  documents?: Array<Loose<EnvironmentDocuments, 'perDay'>>;
};

/** What a file adds to the ones it builds on. Lists are joined: an item with a known name replaces, others come first. */
export function mergedFiles(base: EnvironmentFile, added: EnvironmentFile): EnvironmentFile {
  return {
    ...base,
    ...added,
    license: { ...base.license, ...added.license },
    ml: { ...base.ml, ...added.ml },
    elasticsearch: { ...base.elasticsearch, ...added.elasticsearch },
    uiSettings: { ...base.uiSettings, ...added.uiSettings },
    ...joined('users', base, added, ({ name }) => name),
    ...joined('indices', base, added, ({ name }) => name),
    ...joined('aliases', base, added, ({ name }) => name),
    ...joined('remoteClusters', base, added, ({ name }) => name),
    ...joined('integrations', base, added, ({ name }) => name),
    ...joined('jobs', base, added, ({ job }) => job.job_id),
    ...joined('rules', base, added, ({ ruleId }) => ruleId),
    ...joined('connectors', base, added, ({ id }) => id),
    ...joined('alertRules', base, added, ({ name }) => name),
    ...joined('spaces', base, added, ({ id }) => id),
  };
}

type ListMember =
  | 'users'
  | 'indices'
  | 'aliases'
  | 'remoteClusters'
  | 'integrations'
  | 'jobs'
  | 'rules'
  | 'connectors'
  | 'alertRules'
  | 'spaces';

function joined<M extends ListMember>(
  member: M,
  base: EnvironmentFile,
  added: EnvironmentFile,
  nameOf: (item: NonNullable<EnvironmentFile[M]>[number]) => string
): Partial<EnvironmentFile> {
  type Item = NonNullable<EnvironmentFile[M]>[number];
  const own: Item[] = added[member] ?? [];
  const inherited: Item[] = base[member] ?? [];
  const replaced = new Set(own.map(nameOf));
  const all = [...own, ...inherited.filter((item) => !replaced.has(nameOf(item)))];
  return all.length === 0 ? {} : { [member]: all };
}
