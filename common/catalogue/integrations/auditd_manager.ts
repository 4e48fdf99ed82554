import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { LINUX_HOST } from './shared_shapes';

/*
 * packages/auditd_manager/data_stream/auditd: sample_event.json and _dev/test/pipeline/test-{sudo,userlogin,useradd}-
 * events.json-expected.json. What is reported depends on the rules that people set; process starts and connections
 * need rules for execve and connect.
 */
const AUDIT: Shape = {
  values: {
    'agent.type': 'auditbeat',
    'event.kind': 'event',
    'event.module': 'auditd',
    'event.outcome': ['success', 'failure'],
  },
  open: 'agent.name process.executable process.pid',
  rare: 'user.name user.id user.effective.name',
};

const BY_PROCESS: Shape = { open: 'process.name process.title process.parent.pid user.name user.id' };

const EVENTS: readonly Shape[] = [
  {
    values: { 'event.category': 'process', 'event.type': 'start', 'event.action': 'executed' },
    open: `${BY_PROCESS.open ?? ''} process.args process.working_directory`,
  },
  {
    values: {
      'event.category': 'network',
      'event.type': ['connection', 'start'],
      'event.action': 'connected-to',
      'network.direction': 'egress',
    },
    open: `${BY_PROCESS.open ?? ''} destination.ip destination.port`,
  },
  {
    values: {
      'event.category': 'authentication',
      'event.type': ['info', 'start'],
      'event.action': [
        'logged-in',
        'authenticated',
        'was-authorized',
        'acquired-credentials',
        'refreshed-credentials',
      ],
    },
    rare: 'source.ip network.direction',
  },
  {
    values: {
      'event.category': 'session',
      'event.type': ['start', 'end'],
      'event.action': ['started-session', 'ended-session'],
    },
    rare: 'source.ip network.direction',
  },
  {
    values: {
      'event.category': 'iam',
      'event.type': ['user', 'group', 'creation', 'change', 'deletion'],
      'event.action': [
        'added-user-account',
        'deleted-user-account',
        'added-group-account-to',
        'changed-password',
      ],
    },
  },
];

/** packages/auditd_manager: what the Linux kernel's audit framework reports. */
export const AUDITD_MANAGER: Integration = {
  package: 'auditd_manager',
  title: 'Auditd Manager',
  platform: 'linux',
  kinds: EVENTS.map((event) => streamKind('auditd_manager.auditd', LINUX_HOST, AUDIT, event)),
};
