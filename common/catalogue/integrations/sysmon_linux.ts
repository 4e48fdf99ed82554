import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, LINUX_HOST } from './shared_shapes';

/*
 * packages/sysmon_linux/data_stream/log: elasticsearch/ingest_pipeline/default.yml and
 * _dev/test/pipeline/test-sysmon.json-expected.json. `process.name` is left out on purpose: the documents have it, but
 * it is the name of Sysmon, which writes the line, not of the process that the line is about.
 */
const SYSMON: Shape = {
  values: { 'event.module': 'sysmon_linux', 'event.provider': 'Linux-Sysmon', 'event.action': 'log' },
  open: 'process.executable process.pid process.entity_id',
  rare: 'user.name user.id message',
};

const STARTED: Shape = {
  values: { 'event.category': 'process', 'event.type': 'start', 'event.code': '1' },
  open:
    'process.args process.args_count process.command_line process.working_directory ' +
    'process.parent.executable process.parent.command_line',
};

export const LINUX_PROCESS_STARTS_OF_SYSMON = streamKind(
  'sysmon_linux.log',
  LINUX_HOST,
  BY_FILEBEAT,
  SYSMON,
  STARTED
);

export const SYSMON_LINUX: Integration = {
  package: 'sysmon_linux',
  title: 'Sysmon for Linux',
  platform: 'linux',
  kinds: [
    LINUX_PROCESS_STARTS_OF_SYSMON,
    streamKind('sysmon_linux.log', LINUX_HOST, BY_FILEBEAT, SYSMON, {
      values: { 'event.category': 'process', 'event.type': 'end', 'event.code': '5' },
    }),
    streamKind('sysmon_linux.log', LINUX_HOST, BY_FILEBEAT, SYSMON, {
      values: {
        'event.category': 'network',
        'event.type': ['start', 'connection', 'protocol'],
        'event.code': '3',
      },
      open: 'source.ip source.port destination.ip destination.port network.transport network.direction',
    }),
    streamKind('sysmon_linux.log', LINUX_HOST, BY_FILEBEAT, SYSMON, {
      values: {
        'event.category': 'file',
        'event.type': ['creation', 'deletion'],
        'event.code': ['11', '23'],
      },
      open: 'file.path',
      rare: 'file.name file.extension',
    }),
  ],
};
