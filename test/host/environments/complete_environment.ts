import type { Environment, EnvironmentIndex, EnvironmentRule, EnvironmentUser } from './environment';
import type { EnvironmentFile, IndexInFile } from './environment_file';

const GB = 1024 ** 3;

const SUPERUSER: EnvironmentUser = {
  name: 'elastic',
  password: 'changeme',
  elasticsearch: { cluster: ['all'], indices: [{ names: ['*'], privileges: ['all'] }] },
  kibana: 'all',
};

/** Fills in what a file leaves out; the defaults are those that environment_schema.json describes. */
export function completeEnvironment(file: EnvironmentFile, fallbackName: string): Environment {
  const { ml = {} } = file;
  return {
    name: file.name ?? fallbackName,
    description: file.description ?? '',
    license: { type: file.license?.type ?? 'trial', status: file.license?.status ?? 'active' },
    users: (file.users ?? [SUPERUSER]).map(completeUser),
    ml: {
      enabled: ml.enabled ?? true,
      upgradeMode: ml.upgradeMode ?? false,
      nodes: ml.nodes ?? [{ name: 'ml-0', memoryBytes: 2 * GB }],
      lazyNodes: ml.lazyNodes ?? 0,
      ...(ml.maxModelMemoryBytes === undefined ? {} : { maxModelMemoryBytes: ml.maxModelMemoryBytes }),
    },
    indices: (file.indices ?? []).map(completeIndex),
    aliases: file.aliases ?? [],
    remoteClusters: (file.remoteClusters ?? []).map(({ name, skipUnavailable, connected, indices }) => ({
      name,
      skipUnavailable: skipUnavailable ?? true,
      connected: connected ?? true,
      indices: (indices ?? []).map(completeIndex),
    })),
    elasticsearch: file.elasticsearch ?? {},
    integrations: file.integrations ?? [],
    jobs: (file.jobs ?? []).map((job) => ({ ...job, state: job.state ?? 'closed' })),
    rules: (file.rules ?? []).map(completeRule),
    connectors: (file.connectors ?? []).map((connector) => ({
      preconfigured: false,
      missingSecrets: false,
      spaces: ['default'],
      ...connector,
    })),
    alertRules: (file.alertRules ?? []).map((rule) => ({
      interval: '15m',
      enabled: true,
      connectors: [],
      spaces: ['default'],
      ...rule,
    })),
    spaces: file.spaces ?? [{ id: 'default', name: 'Default' }],
    uiSettings: file.uiSettings ?? {},
  };
}

function completeUser(user: NonNullable<EnvironmentFile['users']>[number]): EnvironmentUser {
  return {
    name: user.name,
    password: user.password ?? 'changeme',
    elasticsearch: { cluster: user.elasticsearch?.cluster ?? [], indices: user.elasticsearch?.indices ?? [] },
    kibana: user.kibana ?? {},
  };
}

function completeIndex(index: IndexInFile): EnvironmentIndex {
  const { fields: shared = {}, documents = [], ...rest } = index;
  return {
    ...rest,
    name: index.name,
    kind: index.kind ?? 'data_stream',
    tier: index.tier ?? 'data_hot',
    fromDaysAgo: index.fromDaysAgo ?? 30,
    toDaysAgo: index.toDaysAgo ?? 0,
    documents: documents.map(({ fields, ...when }) => ({ ...when, fields: { ...shared, ...fields } })),
  };
}

/** The schema sees to it that `name` and `jobIds` come together. */
function completeRule(rule: NonNullable<EnvironmentFile['rules']>[number]): EnvironmentRule {
  const { ruleId, enabled = true, spaces = ['default'], name, jobIds, pairs = [] } = rule;
  const installed = { ruleId, enabled, spaces };
  return name === undefined || jobIds === undefined
    ? installed
    : { ...installed, inline: { name, jobIds, pairs } };
}
