import { EuiCallOut, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { COVERAGE_MODES, type CoverageMode } from '../../../../common/coverage/coverage_mode';
import { CoverageStateBadge } from '../../../components/coverage_state_badge';
import { FactList } from '../../../components/job_flyout/fact_list';
import { useSession } from '../../../hooks/use_session';
import { unnamedCellText } from '../../../text/coverage_cell_text';
import { coverageModeText } from '../../../text/coverage_mode_text';
import { coverageStateText } from '../../../text/coverage_state_text';
import { ruleReadingText } from '../../../text/rule_reading_text';
import { unreadRemedy } from '../../../text/unread_text';
import { AttackLink } from './attack_link';
import type { CellModel } from './cell_model';

interface CellStateProps {
  cell: CellModel;
  /** The one that the page shows. */
  mode: CoverageMode;
  version: AttackVersion;
}

/** How a cell stands now and would stand, and whether anybody is alerted. */
export function CellState({ cell, mode, version }: CellStateProps) {
  const { format } = useSession();
  const { now, state, fromSubTechniques, states, platforms } = cell;
  return (
    <>
      <CoverageStateBadge state={state} />
      <EuiSpacer size="s" />
      <EuiText size="s">
        <p>
          {mode !== 'now' && `${coverageModeText(mode).label}: `}
          {state === 'none' ? null : coverageStateText(state).meaning}{' '}
          {now === undefined
            ? unnamedCellText(cell, fromSubTechniques, version)
            : fromSubTechniques &&
              i18n.translate('mlJobPicker.coverage.cell.betterSubTechnique', {
                defaultMessage: 'That is its best sub-technique; the jobs that name it stand less well.',
              })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <FactList
        facts={[
          ...COVERAGE_MODES.map(
            (each) =>
              [coverageModeText(each).label, <CoverageStateBadge key={each} state={states[each]} />] as const
          ),
          [
            i18n.translate('mlJobPicker.coverage.cell.platforms', { defaultMessage: 'Platforms' }),
            platforms.length > 0 ? format.list(platforms) : undefined,
          ],
          [
            i18n.translate('mlJobPicker.coverage.cell.attack', { defaultMessage: 'In ATT&CK' }),
            <AttackLink pair={cell} version={version} />,
          ],
        ]}
      />
      {now?.state === 'active' && <Unread cell={cell} />}
    </>
  );
}

/** Jobs that run and alert nobody. */
function Unread({ cell: { now } }: { cell: CellModel }) {
  const remedy = now === undefined ? undefined : unreadRemedy(now.rule);
  if (now === undefined || remedy === undefined) return null;
  return (
    <>
      <EuiSpacer size="m" />
      <EuiCallOut
        size="s"
        color={now.rule === 'unknown' ? 'primary' : 'warning'}
        iconType={ruleReadingText(now.rule).icon}
        title={
          now.rule === 'unknown'
            ? i18n.translate('mlJobPicker.coverage.cell.rulesUnknown', {
                defaultMessage: 'It runs; whether anybody is alerted is not known',
              })
            : i18n.translate('mlJobPicker.coverage.cell.unread', {
                defaultMessage: 'It runs, but no enabled rule reads it: nobody is alerted',
              })
        }
        data-test-subj="mlJobPickerCellUnread"
      >
        <p>
          {ruleReadingText(now.rule).meaning} {remedy}
        </p>
      </EuiCallOut>
    </>
  );
}
