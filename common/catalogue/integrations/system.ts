import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { ANY_HOST, BY_FILEBEAT, LINUX_HOST, networksOf, placesOf, WINDOWS_HOST } from './shared_shapes';
import { windowsSecurityKinds } from './windows_security_events';
import { WINDOWS_SYSTEM_LOG } from './windows_system_log';

const MODULE: Shape = { values: { 'event.module': 'system' } };

const LINE: Shape = { open: 'message process.name', rare: 'process.pid' };

/** packages/system/data_stream/auth: elasticsearch/ingest_pipeline and _dev/test/pipeline/test-auth-debian11.json-expected.json */
const SSH: Shape = {
  values: {
    'event.category': ['authentication', 'session'],
    'event.type': 'info',
    'event.action': 'ssh_login',
    'process.name': 'sshd',
  },
  open: 'user.name',
  rare: `user.id source.ip source.address source.port ${placesOf('source')} ${networksOf('source')}`,
};

const SUDO: Shape = {
  values: { 'event.category': 'process', 'process.name': 'sudo' },
  open: 'user.name user.effective.name system.auth.sudo.command',
  rare: 'user.id',
};

const ACCOUNTS: Shape = {
  values: {
    'event.category': 'iam',
    'event.type': ['user', 'group', 'creation', 'change', 'deletion', 'info'],
  },
  rare: 'event.outcome user.name user.id group.name group.id process.name',
};

/** Any program writes to it; the codes are those that programs of Windows write most. */
const APPLICATION_LOG: Shape = {
  values: {
    'winlog.channel': 'Application',
    'event.code': ['1000', '1001', '1002', '1033', '11707', '11724'],
    'event.provider': ['Application Error', 'Application Hang', 'Windows Error Reporting', 'MsiInstaller'],
  },
  open: 'message log.level winlog.computer_name',
  rare: 'user.name user.id',
};

/** packages/system: logs and security events of the host that Elastic Agent runs on. */
export const SYSTEM: Integration = {
  package: 'system',
  title: 'System',
  platform: 'any_host',
  kinds: [
    ...(['success', 'failure'] as const).map((outcome) =>
      streamKind('system.auth', LINUX_HOST, BY_FILEBEAT, MODULE, LINE, SSH, {
        values: { 'event.outcome': outcome },
      })
    ),
    streamKind('system.auth', LINUX_HOST, BY_FILEBEAT, MODULE, LINE, SUDO),
    streamKind('system.auth', LINUX_HOST, BY_FILEBEAT, MODULE, LINE, ACCOUNTS, {
      values: { 'event.outcome': ['success', 'failure'] },
    }),
    streamKind('system.auth', LINUX_HOST, BY_FILEBEAT, MODULE, LINE),
    streamKind('system.syslog', ANY_HOST, BY_FILEBEAT, MODULE, LINE, { rare: 'user.id log.level' }),
    ...windowsSecurityKinds('system.security', 'system'),
    streamKind('system.system', WINDOWS_HOST, BY_FILEBEAT, MODULE, WINDOWS_SYSTEM_LOG),
    streamKind('system.application', WINDOWS_HOST, BY_FILEBEAT, MODULE, APPLICATION_LOG),
  ],
};
