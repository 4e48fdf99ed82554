import { EuiScreenReaderOnly } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo } from 'react';

import type { MatrixTactic } from '../../../../common/coverage/coverage_matrix_cells';
import type { MatrixZoom } from '../../../services/coverage_view';
import { activeShare, isUnread, tacticCellName } from '../../../text/matrix_cell_text';
import { cellClasses, highlightOf } from './cell_classes';
import { StateMark } from './state_mark';

interface MatrixHeaderProps {
  tactics: readonly MatrixTactic[];
  zoom: MatrixZoom;
  hits: ReadonlySet<string> | undefined;
  currentHit: string | undefined;
  activeKey: string | undefined;
}

/** The tactics with what is watched of each, filtered or not; jobs that name the tactic alone are a cell of their own. */
export const MatrixHeader = memo(function MatrixHeader({
  tactics,
  zoom,
  hits,
  currentHit,
  activeKey,
}: MatrixHeaderProps) {
  return (
    <div role="rowgroup" className="mlJobPickerMatrixHead">
      <div role="row" aria-rowindex={1} className="mlJobPickerMatrixRow" style={{ blockSize: '100%' }}>
        {tactics.map((tactic, column) => (
          <div key={tactic.tacticId} role="columnheader" aria-colindex={column + 1}>
            <span className="mlJobPickerTacticName">
              {zoom === 'compact' ? hyphenated(tactic.name) : tactic.name}
            </span>
            <span>{tactic.tacticId}</span>
            <Totals tactic={tactic} zoom={zoom} />
            {tactic.own !== undefined && (
              <button
                type="button"
                className={cellClasses(tactic.own.state, highlightOf(tactic.tacticId, hits, currentHit))}
                data-cell={tactic.tacticId}
                data-test-subj={`mlJobPickerCell-${tactic.tacticId}`}
                tabIndex={tactic.tacticId === activeKey ? 0 : -1}
                aria-label={tacticCellName(tactic)}
                title={tacticAlone()}
              >
                <StateMark name={tactic.own.state} />
                {zoom === 'names' && <span className="mlJobPickerCellId">{tacticAlone()}</span>}
                {isUnread(tactic.own) && <StateMark name="unread" />}
                <span className="mlJobPickerCellCount">{activeShare(tactic.own)}</span>
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
});

function Totals({ tactic, zoom }: { tactic: MatrixTactic; zoom: MatrixZoom }) {
  const { none, ...named } = tactic.totals.techniques;
  const count = Object.values(named).reduce((sum, each) => sum + each, 0);
  const values = { named: String(count), all: count + none, active: String(named.active) };
  const text = i18n.translate('mlJobPicker.coverage.tacticTotals', {
    defaultMessage:
      '{named} of {all, plural, one {# technique} other {# techniques}} with a job, {active} active',
    values,
  });
  if (zoom === 'names') return <span>{text}</span>;
  return (
    <>
      <EuiScreenReaderOnly>
        <span>{text}</span>
      </EuiScreenReaderOnly>
      <span aria-hidden title={text}>
        {i18n.translate('mlJobPicker.coverage.tacticTotalsShort', {
          defaultMessage: '{named}/{all}, {active} act.',
          values: { ...values, all: String(values.all) },
        })}
      </span>
    </>
  );
}

function tacticAlone(): string {
  return i18n.translate('mlJobPicker.coverage.tacticAlone', { defaultMessage: 'Tactic alone' });
}

/** The one name with a word that is too long for a compact column says where it may be parted. */
function hyphenated(name: string): string {
  return name.replace('Reconnaissance', 'Reconnais\u00adsance');
}
