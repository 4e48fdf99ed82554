import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

export const SIEM_AUDITBEAT_AUTH_7_17: OldModule = {
  id: 'siem_auditbeat_auth',
  title: 'Security: Auditbeat logons',
  description: 'Hosts with far more logon attempts than normal, as Auditbeat sees them.',
  type: 'Auditbeat data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-siem-auditbeat',
  defaultIndexPattern: 'auditbeat-*',
  recognisedBy: ['event.category: authentication', 'agent.type: auditbeat'],
  groups: ['security', 'auditbeat', 'authentication'],
  jobs: [
    {
      id: 'suspicious_login_activity_ecs',
      detect: 'high_non_zero_count partition host.name',
      influencers: 'host.name user.name source.ip',
      memory: '256mb',
      pruneWindow: '30d',
      query: ['event.category: authentication', 'agent.type: auditbeat'],
    },
  ],
};
