import { i18n } from '@kbn/i18n';

import type { IntegrationHint } from '../../common/evidence/integration_hint';
import type { ReasonLink } from './reason_text';

type Lacking = 'data' | 'field';

/**
 * Where the integrations that would bring what a job lacks are set up. Of one that is installed it says that having it
 * was not enough.
 */
export function integrationLinks(hints: readonly IntegrationHint[], lacking: Lacking): ReasonLink[] {
  return hints.map(({ package: name, title, installed }) => ({
    text: title,
    path: `/app/integrations/detail/${encodeURIComponent(name)}/overview`,
    ...(installed === true && { note: installedText(lacking) }),
  }));
}

function installedText(lacking: Lacking): string {
  switch (lacking) {
    case 'data':
      return i18n.translate('mlJobPicker.reason.integrationInstalled', {
        defaultMessage: 'installed, but no such document is here',
      });
    case 'field':
      return i18n.translate('mlJobPicker.reason.integrationWithoutField', {
        defaultMessage: "installed, but the field isn't here",
      });
  }
}
