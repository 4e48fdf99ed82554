import { i18n } from '@kbn/i18n';

import type { GoalOrigin } from '../services/goal_origin';

export interface OriginText {
  /** What it is, as the end of a sentence: `Kibana's module security_host`. */
  name: string;
  /** Where to get it, below Kibana's base path. */
  path?: string;
}

/** What jobs that aren't here come with. */
export function goalOriginText(origin: GoalOrigin): OriginText {
  switch (origin.kind) {
    case 'package':
      return {
        name: i18n.translate('mlJobPicker.goals.origin.package', {
          defaultMessage: 'the integration {title}',
          values: { title: origin.title },
        }),
        path: `/app/integrations/detail/${origin.packageName}/overview`,
      };
    case 'kibana':
      return {
        name: i18n.translate('mlJobPicker.goals.origin.kibana', {
          defaultMessage: "Kibana's module {module}{known, select, yes {, from Kibana {since} on} other {}}",
          values: {
            module: origin.module,
            known: origin.since === undefined ? 'no' : 'yes',
            since: origin.since ?? '',
          },
        }),
      };
    case 'logs':
      return {
        name: i18n.translate('mlJobPicker.goals.origin.logs', {
          defaultMessage: "Kibana's log analysis (module {module})",
          values: { module: origin.module },
        }),
      };
    case 'picker':
      return {
        name: i18n.translate('mlJobPicker.goals.origin.picker', { defaultMessage: 'ML Job Picker' }),
      };
  }
}
