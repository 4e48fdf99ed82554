import { EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { CoverageStateBadge } from '../../../components/coverage_state_badge';
import { FlyoutSection } from '../../../components/job_flyout/flyout_section';
import { tacticText, techniqueText } from '../../../text/attack_text';
import { CellLink } from '../cell_link';
import type { CellModel, RelatedCell } from './cell_model';

interface RelatedCellsProps {
  cell: CellModel;
  version: AttackVersion;
}

/** The cells around one, each with its state: its technique, its sub-techniques, the same under other tactics. */
export function RelatedCells({ cell, version }: RelatedCellsProps) {
  const technique = ({ techniqueId = '' }: RelatedCell) => techniqueText(techniqueId, version);
  const tactic = ({ tacticId }: RelatedCell) => tacticText(tacticId, version);
  const { parent, tacticAlone } = cell;
  return (
    <>
      <Cells
        title={i18n.translate('mlJobPicker.coverage.cell.parent', { defaultMessage: 'Its technique' })}
        cells={parent === undefined ? [] : [parent]}
        nameOf={technique}
      />
      <Cells
        title={i18n.translate('mlJobPicker.coverage.cell.subTechniques', {
          defaultMessage: 'Its sub-techniques',
        })}
        cells={cell.subTechniques}
        nameOf={technique}
      />
      <Cells
        title={i18n.translate('mlJobPicker.coverage.cell.elsewhere', {
          defaultMessage: 'The same under other tactics',
        })}
        cells={cell.elsewhere}
        nameOf={tactic}
      />
      <Cells
        title={i18n.translate('mlJobPicker.coverage.cell.tacticAlone', {
          defaultMessage: 'Jobs that name the tactic alone',
        })}
        cells={tacticAlone === undefined ? [] : [tacticAlone]}
        nameOf={tactic}
      />
      <Cells
        title={i18n.translate('mlJobPicker.coverage.cell.techniques', {
          defaultMessage: 'Its techniques that jobs watch for',
        })}
        cells={cell.techniques}
        nameOf={technique}
      />
    </>
  );
}

interface CellsProps {
  title: string;
  cells: readonly RelatedCell[];
  nameOf(cell: RelatedCell): string;
}

function Cells({ title, cells, nameOf }: CellsProps) {
  if (cells.length === 0) return null;
  return (
    <FlyoutSection title={title}>
      <EuiText size="s">
        <ul aria-label={title} style={{ listStyle: 'none', marginInlineStart: 0 }}>
          {cells.map((cell) => (
            <li key={cell.key}>
              <EuiFlexGroup
                gutterSize="s"
                alignItems="center"
                justifyContent="spaceBetween"
                responsive={false}
              >
                <EuiFlexItem>
                  <CellLink cellKey={cell.key}>{nameOf(cell)}</CellLink>
                </EuiFlexItem>
                <EuiFlexItem grow={false}>
                  <CoverageStateBadge state={cell.state} />
                </EuiFlexItem>
              </EuiFlexGroup>
            </li>
          ))}
        </ul>
      </EuiText>
    </FlyoutSection>
  );
}
