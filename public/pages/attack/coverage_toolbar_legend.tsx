import { EuiButton, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo, useCallback, useRef } from 'react';

import { COVERAGE_STATES, type CoverageState } from '../../../common/coverage/coverage_state';
import { useSession } from '../../hooks/use_session';
import { coverageStateText } from '../../text/coverage_state_text';
import { StateSwatch } from './matrix/state_swatch';

interface ToolbarLegendProps {
  chosen: readonly CoverageState[];
  counts: ReadonlyMap<CoverageState, number>;
  onChange(chosen: CoverageState[]): void;
}

/** What the states look like, with the number of cells in each state; shows only those in the chosen states. */
export function ToolbarLegend({ chosen, counts, onChange }: ToolbarLegendProps) {
  const latest = useRef(chosen);
  latest.current = chosen;
  const { euiTheme } = useEuiTheme();
  const toggle = useCallback(
    (state: CoverageState) =>
      onChange(COVERAGE_STATES.filter((each) => latest.current.includes(each) !== (each === state))),
    [onChange]
  );
  return (
    <div
      role="group"
      style={{ display: 'flex', flexWrap: 'wrap', gap: euiTheme.size.xs }}
      aria-label={i18n.translate('mlJobPicker.coverage.states', {
        defaultMessage: 'Show only cells in state',
      })}
    >
      {COVERAGE_STATES.map((state) => (
        <LegendButton
          key={state}
          state={state}
          isChosen={chosen.includes(state)}
          count={counts.get(state) ?? 0}
          onToggle={toggle}
        />
      ))}
    </div>
  );
}

interface LegendButtonProps {
  state: CoverageState;
  isChosen: boolean;
  count: number;
  onToggle(state: CoverageState): void;
}

/**
 * Not EUI's filter button: that one reads its text back from the page whenever it changes, and all of the matrix is laid out
 * anew for it.
 */
const LegendButton = memo(function LegendButton({ state, isChosen, count, onToggle }: LegendButtonProps) {
  const { format } = useSession();
  const { label, meaning } = coverageStateText(state);
  return (
    <EuiButton
      size="s"
      minWidth={false}
      color={isChosen ? 'primary' : 'text'}
      fill={isChosen}
      isSelected={isChosen}
      onClick={() => onToggle(state)}
      title={meaning}
      data-test-subj={`mlJobPickerCellState-${state}`}
    >
      <StateSwatch state={state} /> {label} {format.number(count)}
    </EuiButton>
  );
});
