import { streamKind, type Shape } from './document_kind';
import type { DocumentKind } from './integration';
import { BY_FILEBEAT, networksOf, placesOf, WINDOWS_HOST } from './shared_shapes';

/*
 * Windows' Security event log as elastic/integrations' pipeline writes it
 * (packages/system/data_stream/security/elasticsearch/ingest_pipeline/{default,standard}.yml); the Windows package
 * uses the same pipeline for forwarded events.
 */

interface EventGroup {
  category: string | string[];
  type: string | string[];
  /** Code of each event with the action that the pipeline writes. */
  events: Record<string, string>;
  shape: Shape;
}

const SUBJECT: Shape = { open: 'user.name user.id user.domain winlog.event_data.SubjectUserName' };

const FROM_ELSEWHERE: Shape = {
  rare: `source.ip source.port source.domain ${placesOf('source')} ${networksOf('source')}`,
};

const PRIVILEGES: Shape = { open: 'winlog.event_data.PrivilegeList' };

const TARGET: Shape = {
  open: 'winlog.event_data.TargetUserName winlog.event_data.TargetSid',
  rare: 'user.target.name',
};

const GROUP: Shape = { open: 'group.name group.id group.domain' };

const STARTED: Shape = {
  open:
    'process.name process.executable process.pid process.args process.args_count process.command_line ' +
    'process.parent.name process.parent.executable process.parent.pid',
};

function together(...shapes: readonly Shape[]): Shape {
  const lists = (name: 'open' | 'rare') => shapes.map((shape) => shape[name] ?? '').join(' ');
  return { open: lists('open'), rare: lists('rare') };
}

/** Logons carry a type; 10 is remote desktop (Windows' own numbers). */
const LOGON: Shape = {
  values: { 'winlog.event_data.LogonType': ['0', '2', '3', '4', '5', '7', '8', '9', '10', '11', '12', '13'] },
  open: 'user.name user.id user.domain winlog.event_data.TargetUserName winlog.logon.type',
  rare: `${FROM_ELSEWHERE.rare ?? ''} process.name process.executable winlog.event_data.SubjectUserName`,
};

const GROUPS: readonly EventGroup[] = [
  {
    category: 'authentication',
    type: 'start',
    events: { '4624': 'logged-in', '4625': 'logon-failed' },
    shape: LOGON,
  },
  {
    category: 'authentication',
    type: 'start',
    events: { '4648': 'logged-in-explicit' },
    shape: together(SUBJECT, TARGET, FROM_ELSEWHERE, { open: 'process.name process.executable' }),
  },
  {
    category: 'authentication',
    type: 'start',
    events: {
      '4768': 'kerberos-authentication-ticket-requested',
      '4769': 'kerberos-service-ticket-requested',
      '4771': 'kerberos-preauth-failed',
      '4776': 'credential-validated',
    },
    shape: together(FROM_ELSEWHERE, { open: 'user.name winlog.event_data.TargetUserName' }),
  },
  {
    category: 'authentication',
    type: 'end',
    events: { '4634': 'logged-out', '4647': 'logged-out' },
    shape: { open: 'user.name user.id user.domain winlog.event_data.TargetUserName' },
  },
  {
    category: 'iam',
    type: 'admin',
    events: { '4672': 'logged-in-special' },
    shape: together(SUBJECT, PRIVILEGES),
  },
  {
    category: 'iam',
    type: 'admin',
    events: { '4673': 'privileged-service-called', '4674': 'privileged-operation' },
    shape: together(SUBJECT, PRIVILEGES, { open: 'process.name process.executable' }),
  },
  {
    category: 'process',
    type: 'start',
    events: { '4688': 'created-process' },
    shape: together(SUBJECT, STARTED),
  },
  {
    category: 'process',
    type: 'end',
    events: { '4689': 'exited-process' },
    shape: together(SUBJECT, { open: 'process.name process.executable process.pid' }),
  },
  {
    category: 'iam',
    type: ['group', 'change'],
    events: {
      '4728': 'added-member-to-group',
      '4732': 'added-member-to-group',
      '4756': 'added-member-to-group',
      '4729': 'removed-member-from-group',
      '4733': 'removed-member-from-group',
      '4757': 'removed-member-from-group',
    },
    shape: together(SUBJECT, TARGET, GROUP),
  },
  {
    category: 'iam',
    type: ['user', 'creation', 'change', 'deletion'],
    events: {
      '4720': 'added-user-account',
      '4722': 'enabled-user-account',
      '4723': 'changed-password',
      '4724': 'reset-password',
      '4725': 'disabled-user-account',
      '4726': 'deleted-user-account',
      '4738': 'modified-user-account',
      '4740': 'locked-out-user-account',
    },
    shape: together(SUBJECT, TARGET),
  },
];

/** The kinds of security events in a dataset, which a package collects under its module's name. */
export function windowsSecurityKinds(dataset: string, module: string): DocumentKind[] {
  return GROUPS.map(({ category, type, events, shape }) =>
    streamKind(dataset, WINDOWS_HOST, BY_FILEBEAT, shape, {
      values: {
        'event.module': module,
        'event.provider': 'Microsoft-Windows-Security-Auditing',
        'winlog.provider_name': 'Microsoft-Windows-Security-Auditing',
        'winlog.channel': 'Security',
        'event.category': category,
        'event.type': type,
        'event.code': Object.keys(events),
        'winlog.event_id': Object.keys(events),
        'event.action': [...new Set(Object.values(events))],
        'event.outcome': ['success', 'failure'],
      },
      open: 'message log.level winlog.computer_name',
    })
  );
}
