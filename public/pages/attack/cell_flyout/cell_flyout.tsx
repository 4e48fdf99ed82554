import {
  EuiCallOut,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { Coverage } from '../../../../common/coverage/coverage';
import { FocusedTitle } from '../../../components/focused_title';
import { useUrlState } from '../../../hooks/use_url_state';
import { cellPlaceText, cellTitle, unknownCellText } from '../../../text/coverage_cell_text';
import { CellActions } from './cell_actions';
import { CellFamilies } from './cell_families';
import { cellModel } from './cell_model';
import { CellState } from './cell_state';
import { RelatedCells } from './related_cells';
import { useReturnFocus } from './use_return_focus';

interface CellFlyoutProps {
  answer: CoverageResponse;
  /** In the mode that the page shows. */
  coverage: Coverage;
  /** `pairKey`; one that ATT&CK does not have is told as such. */
  cellKey: string;
  onClose(): void;
}

/**
 * The details of a cell of the ATT&CK matrix over the page. Steps aside while a job's details or the activation are open:
 * two flyouts would both close at one press of Escape. It is there again when those are closed.
 */
export function CellFlyout(props: CellFlyoutProps) {
  const [{ openJobId, activating }] = useUrlState();
  useReturnFocus();
  // Another cell is another dialog: its title takes the focus, it begins at its top.
  return openJobId === undefined && !activating ? <OpenCell key={props.cellKey} {...props} /> : null;
}

function OpenCell({ answer, coverage, cellKey, onClose }: CellFlyoutProps) {
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerCellTitle' });
  const cell = useMemo(() => cellModel(answer, coverage, cellKey), [answer, coverage, cellKey]);
  const { version } = coverage;
  return (
    <EuiFlyout size="m" onClose={onClose} aria-labelledby={titleId} data-test-subj="mlJobPickerCellFlyout">
      <EuiFlyoutHeader hasBorder>
        <FocusedTitle id={titleId}>
          {cell === undefined
            ? i18n.translate('mlJobPicker.coverage.cell.unknownTitle', {
                defaultMessage: 'No such cell',
              })
            : cellTitle(cell)}
        </FocusedTitle>
        {cell !== undefined && (
          <EuiText size="s" color="subdued">
            <p>{cellPlaceText(cell, version)}</p>
          </EuiText>
        )}
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {cell === undefined ? (
          // The focus is on the dialog's title, which says it first.
          <EuiCallOut
            announceOnMount={false}
            color="warning"
            iconType="help"
            title={unknownCellText(cellKey, version)}
          />
        ) : (
          <>
            <CellState cell={cell} mode={coverage.mode} version={version} />
            <CellFamilies cell={cell} answer={answer} />
            <RelatedCells cell={cell} version={version} />
          </>
        )}
      </EuiFlyoutBody>
      {cell !== undefined && cell.families.length > 0 && (
        <EuiFlyoutFooter>
          <CellActions cell={cell} />
        </EuiFlyoutFooter>
      )}
    </EuiFlyout>
  );
}
