import { EuiLink } from '@elastic/eui';
import React, { Fragment } from 'react';

interface TechniqueLinksProps {
  techniqueIds: readonly string[];
}

/** Technique ids as links to ATT&CK. */
export function TechniqueLinks({ techniqueIds }: TechniqueLinksProps) {
  return (
    <span>
      {techniqueIds.map((id, position) => (
        <Fragment key={id}>
          {position > 0 && ', '}
          <EuiLink href={techniqueUrl(id)} target="_blank" external={false}>
            {id}
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
