import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { TacticGroups } from './group_by_tactic';
import {
  UNMAPPED_ANCHOR,
  UNPLACED_ANCHOR,
  tacticAnchor,
  tacticName,
  unmappedTitle,
  unplacedTitle,
} from './tactic_name';

interface TacticIndexProps {
  groups: TacticGroups;
  version: AttackVersion;
}

/** The tactics at a glance, with the number of jobs, each a link to its section. */
export function TacticIndex({ groups: { tactics, unplaced, unmapped }, version }: TacticIndexProps) {
  const entries = [
    ...tactics.map((tactic) => ({
      anchor: tacticAnchor(tactic.tacticId),
      name: tacticName(tactic),
      count: tactic.jobs.length,
    })),
    ...[
      { anchor: UNPLACED_ANCHOR, name: unplacedTitle(version), count: unplaced.length },
      { anchor: UNMAPPED_ANCHOR, name: unmappedTitle(), count: unmapped.length },
    ].filter(({ count }) => count > 0),
  ];
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s">
      <nav aria-label={i18n.translate('mlJobPicker.attack.index', { defaultMessage: 'ATT&CK tactics' })}>
        <EuiFlexGroup wrap gutterSize="s" alignItems="center" responsive={false} component="ul">
          {entries.map(({ anchor, name, count }) => (
            <EuiFlexItem key={anchor} grow={false} component="li">
              <EuiText size="s">
                {count === 0 ? (
                  <span>{entryText(name, count)}</span>
                ) : (
                  <EuiButtonEmpty
                    size="s"
                    flush="both"
                    onClick={() => focusSection(anchor)}
                    data-test-subj={`mlJobPickerGoTo-${anchor}`}
                  >
                    {entryText(name, count)}
                  </EuiButtonEmpty>
                )}
              </EuiText>
            </EuiFlexItem>
          ))}
        </EuiFlexGroup>
      </nav>
    </EuiPanel>
  );
}

function entryText(name: string, count: number): string {
  return i18n.translate('mlJobPicker.attack.indexEntry', {
    defaultMessage: '{name} ({count})',
    values: { name, count: String(count) },
  });
}

/** Not by the address's hash: Kibana's router owns the address. */
function focusSection(anchor: string): void {
  const heading = document.getElementById(anchor);
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}
