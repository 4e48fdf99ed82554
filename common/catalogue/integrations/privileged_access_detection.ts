import { enrichedKind, indexKind } from './document_kind';
import { LINUX_PROCESS_STARTS_OF_DEFEND } from './elastic_defend';
import type { Integration } from './integration';
import { LINUX_PROCESS_STARTS_OF_SYSMON } from './sysmon_linux';

/*
 * packages/pad/elasticsearch: transform/pivot_transform_{win_privilege_list,okta_sessions}_ea/transform.yml and
 * ingest_pipeline/ml_pad_ingest_pipeline.yml. The package's other jobs read what System and Okta ship, as it is.
 */
const SESSIONS = 'okta_distinct_ips okta_distinct_countries okta_session_info.has_end_event';

const ENTROPY = { open: 'process.command_line_entropy' };

export const PRIVILEGED_ACCESS_DETECTION: Integration = {
  package: 'pad',
  title: 'Privileged Access Detection',
  platform: 'elasticsearch',
  kinds: [
    // Made of these actions' documents that list privileges.
    indexKind('ml_windows_privilege_type_pad_ea.all', ['system', 'windows'], 'privilege_type', {
      values: {
        'event.action': ['logged-in-special', 'privileged-service-called', 'privileged-operation'],
        'event.category': 'iam',
        'event.code': ['4672', '4673', '4674'],
      },
      open: 'host.name host.id user.name user.id event.module',
    }),
    // Versions differ in which names of the user they keep.
    indexKind('ml_okta_multiple_user_sessions_pad_ea.all', ['okta'], SESSIONS, {
      values: { 'event.module': 'okta' },
      open: 'user.email agent.name source.user.full_name',
      rare: 'user.name host.name source.user.name',
    }),
    enrichedKind(LINUX_PROCESS_STARTS_OF_DEFEND, 'endpoint', ENTROPY),
    enrichedKind(LINUX_PROCESS_STARTS_OF_SYSMON, 'sysmon_linux', ENTROPY),
  ],
};
