import { EuiLink } from '@elastic/eui';
import React, { Fragment } from 'react';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { techniqueText } from '../text/attack_text';

interface TechniqueLinksProps {
  techniqueIds: readonly string[];
  /** Version of ATT&CK whose names are used. */
  version: AttackVersion;
}

/** Techniques by name and id as links to ATT&CK, one a line. */
export function TechniqueLinks({ techniqueIds, version }: TechniqueLinksProps) {
  return (
    <span>
      {techniqueIds.map((id, position) => (
        <Fragment key={id}>
          {position > 0 && <br />}
          <EuiLink href={techniqueUrl(id)} target="_blank" external={false}>
            {techniqueText(id, version)}
          </EuiLink>
        </Fragment>
      ))}
    </span>
  );
}

/** `T1110.003` → https://attack.mitre.org/techniques/T1110/003/ */
function techniqueUrl(techniqueId: string): string {
  return `https://attack.mitre.org/techniques/${techniqueId.split('.').map(encodeURIComponent).join('/')}/`;
}
