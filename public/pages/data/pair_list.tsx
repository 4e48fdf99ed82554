import React from 'react';

import type { AttackPair } from '../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { TechniqueLinks } from '../../components/technique_links';
import { tacticText } from '../../text/attack_text';

interface PairListProps {
  pairs: readonly AttackPair[];
  version: AttackVersion;
}

/** ATT&CK pairs by tactic, the techniques as links. */
export function PairList({ pairs, version }: PairListProps) {
  const tacticIds = [...new Set(pairs.map(({ tacticId }) => tacticId))];
  return (
    <ul>
      {tacticIds.map((tacticId) => (
        <li key={tacticId}>
          {tacticText(tacticId, version)}
          <br />
          <TechniqueLinks
            techniqueIds={pairs.flatMap((pair) =>
              pair.tacticId === tacticId && pair.techniqueId !== undefined ? [pair.techniqueId] : []
            )}
            version={version}
          />
        </li>
      ))}
    </ul>
  );
}
