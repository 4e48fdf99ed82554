import { EuiLink } from '@elastic/eui';
import React from 'react';

import type { AttackPair } from '../../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { TechniqueLinks } from '../../../components/technique_links';
import { tacticText } from '../../../text/attack_text';

interface AttackLinkProps {
  pair: AttackPair;
  version: AttackVersion;
}

/** The page of a technique, or of a tactic alone, at MITRE. */
export function AttackLink({ pair: { tacticId, techniqueId }, version }: AttackLinkProps) {
  return techniqueId === undefined ? (
    <EuiLink
      href={`https://attack.mitre.org/tactics/${encodeURIComponent(tacticId)}/`}
      target="_blank"
      external={false}
    >
      {tacticText(tacticId, version)}
    </EuiLink>
  ) : (
    <TechniqueLinks techniqueIds={[techniqueId]} version={version} />
  );
}
