import { streamKind, type Shape } from './document_kind';
import type { DocumentKind, Integration } from './integration';
import { LINUX_HOST, MACOS_HOST, networksOf, placesOf, WINDOWS_HOST } from './shared_shapes';

/*
 * Which fields and actions each system's events have: elastic/endpoint-package,
 * custom_documentation/src/endpoint/data_stream/<stream>/<system>/*.yaml. Categories and types:
 * package/endpoint/data_stream/<stream>/sample_event.json. The sensor does not resolve names to registered domains,
 * and Linux hosts report no logons.
 */

const SYSTEMS = { linux: LINUX_HOST, windows: WINDOWS_HOST, macos: MACOS_HOST } as const;

type System = keyof typeof SYSTEMS;

/** The documents' own words for it are not listed anywhere; these three are all that ECS allows. */
const OUTCOMES = ['success', 'failure', 'unknown'];

const SENSOR: Shape = {
  values: { 'agent.type': 'endpoint', 'event.module': 'endpoint', 'event.kind': 'event' },
  open: 'message user.id user.name process.name process.executable process.pid process.entity_id',
};

const SIGNED: Shape = {
  rare: 'process.code_signature.exists process.code_signature.status process.code_signature.subject_name process.code_signature.trusted',
};

function kind(stream: string, system: System, ...shapes: readonly Shape[]): DocumentKind {
  const outcome: Shape = { values: { 'event.outcome': OUTCOMES }, rare: 'event.outcome' };
  const signature = system === 'linux' ? {} : SIGNED;
  return streamKind(`endpoint.events.${stream}`, SYSTEMS[system], SENSOR, signature, outcome, ...shapes);
}

const STARTED: Shape = {
  open:
    'process.args process.args_count process.command_line process.working_directory ' +
    'process.parent.name process.parent.executable process.parent.args process.parent.command_line',
};

/** Set for processes of a remote desktop session (windows_process_create_and_exit.yaml). */
const SESSION_OF_PROCESS: Shape = {
  rare: 'process.Ext.authentication_id process.Ext.session_info.client_address process.Ext.session_info.logon_type',
};

const START_ACTIONS = { linux: ['exec', 'fork'], windows: 'start', macos: ['exec', 'fork'] } as const;

function startKind(system: System): DocumentKind {
  const session = system === 'windows' ? SESSION_OF_PROCESS : {};
  return kind('process', system, STARTED, session, {
    values: { 'event.category': 'process', 'event.type': 'start', 'event.action': START_ACTIONS[system] },
  });
}

function endKind(system: System): DocumentKind {
  return kind('process', system, STARTED, {
    values: { 'event.category': 'process', 'event.type': 'end', 'event.action': 'end' },
    open: 'process.exit_code',
  });
}

const ENDS_OF_A_CONNECTION: Shape = {
  values: { 'event.category': 'network' },
  open: 'source.ip source.port destination.ip destination.port network.direction network.transport network.type',
  rare: `${placesOf('source', 'destination')} ${networksOf('destination')}`,
};

/** Bytes are counted when a connection ends; places come from package/…/network/elasticsearch/ingest_pipeline. */
function connectionKinds(system: System): DocumentKind[] {
  return [
    kind('network', system, ENDS_OF_A_CONNECTION, {
      values: { 'event.type': 'start', 'event.action': ['connection_attempted', 'connection_accepted'] },
    }),
    kind('network', system, ENDS_OF_A_CONNECTION, {
      values: { 'event.type': 'end', 'event.action': 'disconnect_received' },
      open: 'source.bytes destination.bytes',
    }),
  ];
}

const LOOKUP: Shape = {
  values: {
    'event.category': 'network',
    'event.type': ['protocol', 'info'],
    'event.action': ['lookup_requested', 'lookup_result'],
    'network.protocol': 'dns',
  },
  open: 'dns.question.name',
  rare: 'dns.question.type dns.resolved_ip',
};

/** The ends of the look-up itself are known on Linux, not on Windows. */
const LOOKUP_ENDS: Shape = { open: 'source.ip source.port destination.ip destination.port' };

const CHANGES = ['creation', 'change', 'deletion'];

function fileKind(system: System, types: string[], actions: string[], ...shapes: Shape[]): DocumentKind {
  return kind('file', system, ...shapes, {
    values: { 'event.category': 'file', 'event.type': types, 'event.action': actions },
    open: 'file.path file.name',
    rare: 'file.extension file.size file.hash.sha256 process.command_line',
  });
}

/** Only files on removable drives name their device (package/endpoint/data_stream/file/fields/fields.yml). */
const ON_DEVICE: Shape = {
  rare: 'file.Ext.device.bus_type file.Ext.device.vendor_id file.Ext.device.product_id',
};

function logonKind(system: 'windows' | 'macos', ...shapes: Shape[]): DocumentKind {
  return kind('security', system, ...shapes, {
    values: { 'event.category': ['authentication', 'session'], 'event.type': 'start' },
    rare: 'event.outcome user.target.name user.effective.name',
  });
}

/** 4648's own fields are among those of a logon (windows_security_auditing_log_on.yaml), so it is one of them. */
const WINDOWS_LOGON: Shape = {
  values: {
    'event.action': 'log_on',
    'event.code': ['4624', '4625', '4648'],
    'event.provider': 'Microsoft-Windows-Security-Auditing',
  },
  rare: 'event.code event.provider source.ip source.port process.Ext.session_info.logon_type winlog.event_data.PrivilegeList',
};

export const WINDOWS_PROCESS_STARTS_OF_DEFEND = startKind('windows');

export const LINUX_PROCESS_STARTS_OF_DEFEND = startKind('linux');

export const LINUX_LOOKUPS_OF_DEFEND = kind('network', 'linux', LOOKUP, LOOKUP_ENDS);

export const WINDOWS_LOOKUPS_OF_DEFEND = kind('network', 'windows', LOOKUP);

export const ELASTIC_DEFEND: Integration = {
  package: 'endpoint',
  title: 'Elastic Defend',
  platform: 'any_host',
  kinds: [
    WINDOWS_PROCESS_STARTS_OF_DEFEND,
    LINUX_PROCESS_STARTS_OF_DEFEND,
    startKind('macos'),
    endKind('windows'),
    endKind('linux'),
    endKind('macos'),
    ...connectionKinds('linux'),
    ...connectionKinds('windows'),
    ...connectionKinds('macos'),
    LINUX_LOOKUPS_OF_DEFEND,
    WINDOWS_LOOKUPS_OF_DEFEND,
    kind('network', 'macos', LOOKUP),
    fileKind('linux', CHANGES, ['creation', 'modification', 'rename', 'deletion']),
    fileKind('windows', CHANGES, ['creation', 'modification', 'overwrite', 'rename', 'deletion'], ON_DEVICE),
    fileKind('macos', ['change', 'deletion'], ['modification', 'rename', 'deletion']),
    kind('registry', 'windows', {
      values: { 'event.category': 'registry', 'event.type': ['change', 'creation', 'access', 'deletion'] },
      open: 'event.action registry.path registry.hive registry.key',
      rare: 'registry.value registry.data.strings',
    }),
    kind('library', 'windows', {
      values: { 'event.category': 'library', 'event.type': 'start', 'event.action': 'load' },
      open: 'dll.name dll.path',
    }),
    logonKind('windows', WINDOWS_LOGON),
    logonKind('macos', { values: { 'event.action': ['log_on', 'ssh_log_on', 'rdp_log_on'] } }),
  ],
};
