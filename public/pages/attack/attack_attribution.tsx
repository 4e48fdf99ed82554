import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';

/** What MITRE's terms of use want to be said wherever ATT&CK is reproduced. */
export function AttackAttribution({ version }: { version: AttackVersion }) {
  return (
    <EuiText size="xs" color="subdued">
      <p>
        {i18n.translate('mlJobPicker.attack.attribution', {
          defaultMessage:
            '© The MITRE Corporation. MITRE ATT&CK® is reproduced and distributed with the permission of The MITRE Corporation. Tactics and techniques are those of ATT&CK Enterprise v{version}.',
          values: { version: String(version) },
        })}
      </p>
    </EuiText>
  );
}
