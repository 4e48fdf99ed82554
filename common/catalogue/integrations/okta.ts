import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

/*
 * packages/okta/data_stream/system/elasticsearch/ingest_pipeline/default.yml. `user.email` is there in newer versions;
 * `host.name` names the collecting host, and only where people took the tag `forwarded` away.
 */
const SYSTEM_LOG: Shape = {
  values: { 'event.module': 'okta', 'event.outcome': ['success', 'failure', 'unknown'] },
  open: 'event.action okta.event_type okta.outcome.result okta.actor.display_name source.user.full_name user.full_name',
  rare:
    'user.name user.email source.user.name client.user.name source.ip client.ip host.name ' +
    `${placesOf('client', 'source')} ${networksOf('source')} user_agent.original`,
};

/** Their types have no category of their own in the pipeline where it is rare. */
const ADMINISTRATION: Shape = {
  values: {
    'okta.event_type': [
      'group.user_membership.add',
      'group.user_membership.remove',
      'user.lifecycle.activate',
      'user.lifecycle.create',
      'user.lifecycle.deactivate',
      'user.lifecycle.suspend',
      'user.lifecycle.unsuspend',
      'user.lifecycle.update',
      'group.privilege.grant',
      'group.privilege.revoke',
      'group.application_assignment.add',
      'group.application_assignment.remove',
      'group.lifecycle.create',
      'group.lifecycle.delete',
    ],
    'event.category': 'iam',
    'event.type': ['group', 'user', 'change', 'creation'],
  },
  rare:
    'event.category event.type user.target.full_name user.target.group.name ' +
    'okta.debug_context.debug_data.privilegeGranted okta.debug_context.debug_data.privilegeRevoked',
};

const SIGN_ON: Shape = {
  values: {
    'okta.event_type': [
      'user.session.start',
      'user.session.end',
      'user.authentication.sso',
      'policy.evaluate_sign_on',
    ],
    'event.category': ['authentication', 'session'],
    'event.type': ['start', 'end', 'user', 'info'],
  },
};

export const OKTA: Integration = {
  package: 'okta',
  title: 'Okta',
  platform: 'saas',
  kinds: [ADMINISTRATION, SIGN_ON].map((event) => streamKind('okta.system', BY_FILEBEAT, SYSTEM_LOG, event)),
};
