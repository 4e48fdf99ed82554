import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

export const SIEM_WINLOGBEAT_AUTH_7_17: OldModule = {
  id: 'siem_winlogbeat_auth',
  title: 'Security: Winlogbeat logons',
  description: 'Users who hardly ever log on by remote desktop, as Winlogbeat sees them.',
  type: 'Winlogbeat data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-siem-winlogbeat-auth',
  defaultIndexPattern: 'winlogbeat-*',
  recognisedBy: ['agent.type: winlogbeat', 'event.category: authentication'],
  groups: ['security', 'winlogbeat', 'authentication'],
  jobs: [
    {
      id: 'windows_rare_user_type10_remote_login',
      detect: 'rare by user.name',
      influencers: 'host.name process.name user.name',
      memory: '128mb',
      query: [
        'winlog.event_data.LogonType: 10',
        { any: ['event.type: authentication_success', 'event.action: logged-in'] },
      ],
    },
  ],
};
