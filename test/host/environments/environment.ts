/** What a cluster looks like: everything the host is started on. Described for authors by environment_schema.json. */
export interface Environment {
  name: string;
  description: string;
  license: {
    type: 'basic' | 'standard' | 'gold' | 'platinum' | 'enterprise' | 'trial';
    status: 'active' | 'expired';
  };
  /** The first one is who the host's browser session is, unless `--user` names another. */
  users: EnvironmentUser[];
  ml: EnvironmentMl;
  indices: EnvironmentIndex[];
  /** Other names of indices or data streams; none if absent. */
  aliases?: EnvironmentAlias[];
  /** Clusters that this one searches as `<name>:<index>`; none if absent. */
  remoteClusters?: EnvironmentRemoteCluster[];
  /** Elasticsearch's settings that differ from its defaults. */
  elasticsearch?: { maxClauseCount?: number };
  /** Fleet's packages that are installed; none if absent. */
  integrations?: EnvironmentIntegration[];
  /** Jobs that are installed from the start. */
  jobs: EnvironmentJob[];
  /** Detection rules of type machine learning that are installed from the start; none if absent. */
  rules?: EnvironmentRule[];
  /** What may tell somebody of alerts; none if absent. */
  connectors?: EnvironmentConnector[];
  /** Alert rules of the ML plugin that are there from the start; none if absent. */
  alertRules?: EnvironmentAlertRule[];
  spaces: Array<{ id: string; name: string }>;
  uiSettings: Record<string, unknown>;
}

export interface EnvironmentUser {
  name: string;
  password: string;
  elasticsearch: {
    cluster: string[];
    indices: Array<{ names: string[]; privileges: string[] }>;
  };
  /** Kibana features by id; `all` means every feature, like a superuser. */
  kibana: 'all' | Record<string, 'all' | 'read'>;
}

export interface EnvironmentMl {
  /** False: Elasticsearch runs without its ML feature and Kibana has no ML plugin. */
  enabled: boolean;
  upgradeMode: boolean;
  /** `memoryBytes` is what ML may use on the node. */
  nodes: Array<{ name: string; memoryBytes: number }>;
  /** Nodes that autoscaling could still add (`xpack.ml.max_lazy_ml_nodes`). */
  lazyNodes: number;
  maxModelMemoryBytes?: number;
}

/** A data stream or a plain index, with the documents to generate for it. */
export interface EnvironmentIndex {
  name: string;
  kind: 'data_stream' | 'index';
  tier: 'data_hot' | 'data_warm' | 'data_cold' | 'data_frozen';
  /** Age of the oldest document in days before now. */
  fromDaysAgo: number;
  /** Age of the newest document in days before now; 0 means it still receives documents. */
  toDaysAgo: number;
  /** The date field that says when a document happened; `@timestamp` if absent. Each document has it. */
  timeField?: string;
  /** How far ahead the clock of its senders is: documents are stamped so much later than they happened. */
  clockAheadMinutes?: number;
  /** `open` if absent; a closed one is there but cannot be read. */
  state?: 'open' | 'closed';
  /** Dotted field → its type in the mapping, for fields that are not what their values imply. */
  types?: Record<string, EnvironmentFieldType>;
  /** Kinds of documents in it. */
  documents: EnvironmentDocuments[];
}

export type EnvironmentFieldType = 'keyword' | 'text' | 'long' | 'double' | 'date' | 'boolean' | 'ip';

/** Another name for data streams, or for plain indices; not for both, as in Elasticsearch. */
export interface EnvironmentAlias {
  name: string;
  indices: string[];
}

export interface EnvironmentRemoteCluster {
  name: string;
  /** What a search does that cannot have its answer: leave the cluster out (true), or fail. */
  skipUnavailable: boolean;
  connected: boolean;
  indices: EnvironmentIndex[];
}

export interface EnvironmentIntegration {
  name: string;
  version: string;
  title?: string;
}

export interface EnvironmentDocuments {
  perDay: number;
  /** Age in days of the oldest and the newest, where they do not come all the time that the index does. */
  fromDaysAgo?: number;
  toDaysAgo?: number;
  /** Dotted ECS field → how its value is made. */
  fields: Record<string, FieldValue>;
}

export type FieldScalar = string | number | boolean;

export type FieldValue =
  /** The same in every document; an array is one multi-valued field. */
  | FieldScalar
  | FieldScalar[]
  /** One of these, evenly; `share` is the part of documents that have the field at all (default 1). */
  | { oneOf: FieldScalar[]; share?: number }
  /** One of `size` values `<prefix><n>`. */
  | { prefix: string; size: number; share?: number }
  | { min: number; max: number; share?: number }
  /** A date that many seconds after (negative: before) the document's own time. */
  | { secondsFromTimestamp: { min: number; max: number }; share?: number };

export interface EnvironmentJob {
  /** Body of PUT _ml/anomaly_detectors, with its id. */
  job: { job_id: string } & Record<string, unknown>;
  datafeed?: { datafeed_id: string } & Record<string, unknown>;
  state: 'opened' | 'closed' | 'failed';
  /** Started datafeeds resume where `processedToDaysAgo` says. */
  datafeedState?: 'started' | 'stopped';
  processedToDaysAgo?: number;
  /** What the job reports about its memory; `ok` if absent. */
  memoryStatus?: 'ok' | 'soft_limit' | 'hard_limit';
  /** When it was closed last; only of a closed job. Without data read it looks closed by `max_empty_searches`. */
  finishedDaysAgo?: number;
  /** Its newest message, from when it was closed, or from the start of the host. */
  message?: { level: 'info' | 'warning' | 'error'; text: string };
  /** So many documents came too late to be read, as a warning of the same time tells. */
  lateDocuments?: number;
  /** What goes on with it, until somebody deletes it. */
  blocked?: 'delete' | 'reset' | 'revert';
  spaces?: string[];
}

/** A detection rule, installed once in each of its spaces. */
export interface EnvironmentRule {
  /** Signature id: of a prebuilt rule in the rules file unless `inline` says what the rule is. */
  ruleId: string;
  enabled: boolean;
  spaces: string[];
  /** A rule that somebody here wrote, for which no rules file is needed. */
  inline?: EnvironmentInlineRule;
}

export interface EnvironmentInlineRule {
  name: string;
  jobIds: string[];
  /** `TA0006/T1110`, `TA0006/T1110.003`, or `TA0006` for a tactic alone. */
  pairs: string[];
}

export interface EnvironmentConnector {
  id: string;
  name: string;
  type: '.email' | '.index' | '.server-log' | '.slack';
  /** From kibana.yml: every space has it, whatever `spaces` says. */
  preconfigured: boolean;
  /** Imported without its secrets: no rule may use it. */
  missingSecrets: boolean;
  spaces: string[];
}

/** An alert rule of the ML plugin, made once in each of its spaces. Its params are checked when the host starts. */
export interface EnvironmentAlertRule {
  kind: 'anomaly' | 'health';
  /** Two of one kind in a space have different names. */
  name: string;
  /** Such as `15m`. */
  interval: string;
  params: Record<string, unknown>;
  enabled: boolean;
  /** Ids of those that tell of its alerts. */
  connectors: string[];
  spaces: string[];
}
