import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackMapping } from '../../../common/api/recommendations';
import { ATTACK_TACTICS } from '../../../common/catalogue/attack_tactics';
import { mappingSourceText } from '../../text/mapping_source_text';
import { TechniqueLinks } from '../technique_links';

interface MappingListProps {
  mappings: readonly AttackMapping[];
}

/** The ATT&CK pairs of a job with who says so. */
export function MappingList({ mappings }: MappingListProps) {
  if (mappings.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        {i18n.translate('mlJobPicker.job.unmapped', {
          defaultMessage: 'Neither its settings nor a known detection rule name a tactic.',
        })}
      </EuiText>
    );
  }
  return (
    <EuiText size="s">
      <ul>
        {mappings.map((mapping) => (
          <li key={mappingKey(mapping)}>
            {tacticText(mapping.tacticId)}
            {mapping.techniqueId !== undefined && (
              <>
                {': '}
                <TechniqueLinks techniqueIds={[mapping.techniqueId]} />
              </>
            )}{' '}
            <small>{mappingSourceText(mapping)}</small>
          </li>
        ))}
      </ul>
    </EuiText>
  );
}

function mappingKey({ tacticId, techniqueId, source, ruleName }: AttackMapping): string {
  return [tacticId, techniqueId, source, ruleName].join(' ');
}

function tacticText(tacticId: string): string {
  const tactic = ATTACK_TACTICS.find(({ id }) => id === tacticId);
  return tactic === undefined ? tacticId : `${tactic.name} (${tacticId})`;
}
