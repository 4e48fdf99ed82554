import React from 'react';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { UnplacedMapping } from '../../common/jobs/attack_mappings';
import { useSession } from '../hooks/use_session';
import { pairText } from '../text/attack_text';
import { mappingSourceText } from '../text/mapping_source_text';
import { unplacedText } from '../text/unplaced_text';

interface UnplacedListProps {
  unplaced: readonly UnplacedMapping[];
  version: AttackVersion;
}

/** What a source names and this version of ATT&CK has no place for, with who says it and why there is none. */
export function UnplacedList({ unplaced, version }: UnplacedListProps) {
  const { format } = useSession();
  return (
    <ul>
      {unplaced.map((mapping, position) => (
        <li key={position}>
          {pairText(mapping, version)}, {mappingSourceText(mapping, format)}.{' '}
          {unplacedText(mapping.why, version, format)}
        </li>
      ))}
    </ul>
  );
}
