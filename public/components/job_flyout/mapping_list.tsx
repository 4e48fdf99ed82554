import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { attackMatrix } from '../../../common/catalogue/attack/attack_matrix';
import { pairKey } from '../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { MappedPair } from '../../../common/jobs/attack_mappings';
import { useSession } from '../../hooks/use_session';
import { tacticText } from '../../text/attack_text';
import { mappingSourceText } from '../../text/mapping_source_text';
import { movedMappingTexts, narrowedText } from '../../text/moved_mapping_text';
import { TechniqueLinks } from '../technique_links';

interface MappingListProps {
  mappings: readonly MappedPair[];
  version: AttackVersion;
}

/** ATT&CK pairs by tactic in matrix order, each with who says so. */
export function MappingList({ mappings, version }: MappingListProps) {
  return (
    <EuiText size="s">
      <ul>
        {tacticsOf(mappings, version).map((tacticId) => (
          <li key={tacticId}>
            <strong>{tacticText(tacticId, version)}</strong>
            <ul>
              {mappings
                .filter((mapping) => mapping.tacticId === tacticId)
                .map((mapping) => (
                  <Pair key={pairKey(mapping)} mapping={mapping} version={version} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </EuiText>
  );
}

function Pair({ mapping, version }: { mapping: MappedPair; version: AttackVersion }) {
  const { format } = useSession();
  const { techniqueId, narrowed } = mapping;
  return (
    <li>
      {techniqueId === undefined ? (
        i18n.translate('mlJobPicker.mapping.tacticOnly', { defaultMessage: 'the tactic alone' })
      ) : (
        <TechniqueLinks techniqueIds={[techniqueId]} version={version} />
      )}
      {', '}
      {mappingSourceText(mapping, format)}
      {movedMappingTexts(mapping, version).map((text) => (
        <div key={text}>{text}</div>
      ))}
      {narrowed === true && <div>{narrowedText()}</div>}
    </li>
  );
}

function tacticsOf(mappings: readonly MappedPair[], version: AttackVersion): string[] {
  const order = attackMatrix(version).tactics.map(({ id }) => id);
  return [...new Set(mappings.map(({ tacticId }) => tacticId))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b)
  );
}
