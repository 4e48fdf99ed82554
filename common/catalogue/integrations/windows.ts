import { streamKind, type Shape } from './document_kind';
import type { DocumentKind, Integration } from './integration';
import { BY_FILEBEAT, WINDOWS_HOST } from './shared_shapes';
import { windowsSecurityKinds } from './windows_security_events';
import { WINDOWS_SYSTEM_LOG } from './windows_system_log';

const MODULE: Shape = { values: { 'event.module': 'windows' } };

function channel(name: string, provider: string): Shape {
  return {
    values: { 'winlog.channel': name, 'event.provider': provider, 'winlog.provider_name': provider },
    open: 'message log.level winlog.computer_name',
  };
}

const SYSMON = channel('Microsoft-Windows-Sysmon/Operational', 'Microsoft-Windows-Sysmon');

const ACTING_PROCESS: Shape = {
  open: 'process.name process.executable process.pid process.entity_id user.name user.id user.domain',
};

/** packages/windows/data_stream/sysmon_operational/elasticsearch/ingest_pipeline/default.yml, by event code. */
const SYSMON_EVENTS: readonly Shape[] = [
  {
    values: { ...coded('1', 'Process creation'), 'event.category': 'process', 'event.type': 'start' },
    open:
      'process.args process.args_count process.command_line process.working_directory process.hash.sha256 ' +
      'process.parent.name process.parent.executable process.parent.args process.parent.command_line',
  },
  {
    values: {
      ...coded('3', 'Network connection'),
      'event.category': 'network',
      'event.type': ['start', 'connection', 'protocol'],
    },
    open: 'source.ip source.port destination.ip destination.port network.transport network.direction network.type',
    rare: 'destination.domain source.domain network.protocol',
  },
  { values: { ...coded('5', 'Process terminated'), 'event.category': 'process', 'event.type': 'end' } },
  {
    values: { ...coded('11', 'FileCreate'), 'event.category': 'file', 'event.type': 'creation' },
    open: 'file.name file.path file.directory',
    rare: 'file.extension',
  },
  {
    values: {
      ...coded('22', 'DNSEvent (DNS query)'),
      'event.category': 'network',
      'event.type': ['connection', 'protocol', 'info'],
      'network.protocol': 'dns',
    },
    open: 'dns.question.name',
    rare: 'dns.question.registered_domain dns.question.top_level_domain dns.question.subdomain dns.resolved_ip',
  },
];

function coded(code: string, action: string): Record<string, string> {
  return { 'event.code': code, 'winlog.event_id': code, 'event.action': action };
}

const POWERSHELL = channel('Microsoft-Windows-PowerShell/Operational', 'Microsoft-Windows-PowerShell');

/**
 * packages/windows/data_stream/powershell_operational/elasticsearch/ingest_pipeline/default.yml. Not every version of
 * the package makes a hash of the script, and the name of the user is not always found for its id.
 */
const POWERSHELL_EVENTS: readonly Shape[] = [
  {
    values: {
      'event.category': 'process',
      'event.type': 'info',
      'event.code': '4104',
      'winlog.event_id': '4104',
    },
    open: 'user.id powershell.file.script_block_id powershell.file.script_block_text',
    rare: 'user.name powershell.file.script_block_hash file.path file.name event.action',
  },
  {
    values: {
      'event.category': 'process',
      'event.type': ['info', 'start', 'end'],
      'event.code': ['4103', '4105', '4106'],
      'winlog.event_id': ['4103', '4105', '4106'],
    },
    open: 'user.id powershell.runspace_id',
    rare: 'user.name process.command_line event.action',
  },
];

const CLASSIC_POWERSHELL: Shape = {
  values: {
    'event.category': 'process',
    'event.type': ['start', 'end', 'info'],
    'event.code': ['400', '403', '600', '800'],
    'winlog.event_id': ['400', '403', '600', '800'],
  },
  rare: 'event.action process.args process.command_line process.title',
};

function kinds(dataset: string, log: Shape, events: readonly Shape[]): DocumentKind[] {
  return events.map((event) => streamKind(dataset, WINDOWS_HOST, BY_FILEBEAT, MODULE, log, event));
}

function sysmonKinds(dataset: string): DocumentKind[] {
  return kinds(
    dataset,
    SYSMON,
    SYSMON_EVENTS.map((event) => ({ ...event, open: `${ACTING_PROCESS.open ?? ''} ${event.open ?? ''}` }))
  );
}

/**
 * packages/windows: what Windows hosts log beside the logs of the System package, and what a collector gets forwarded
 * (data_stream/forwarded/elasticsearch/ingest_pipeline uses the pipelines of the others).
 */
export const WINDOWS: Integration = {
  package: 'windows',
  title: 'Windows',
  platform: 'windows',
  kinds: [
    ...sysmonKinds('windows.sysmon_operational'),
    ...kinds('windows.powershell_operational', POWERSHELL, POWERSHELL_EVENTS),
    ...kinds('windows.powershell', channel('Windows PowerShell', 'PowerShell'), [CLASSIC_POWERSHELL]),
    ...windowsSecurityKinds('windows.forwarded', 'windows'),
    ...sysmonKinds('windows.forwarded'),
    ...kinds('windows.forwarded', POWERSHELL, POWERSHELL_EVENTS),
    ...kinds('windows.forwarded', {}, [WINDOWS_SYSTEM_LOG]),
  ],
};
