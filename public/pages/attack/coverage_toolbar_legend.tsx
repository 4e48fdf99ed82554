import {
  EuiFilterButton,
  EuiFilterGroup,
  EuiFlexGroup,
  EuiFlexItem,
  EuiText,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo, useCallback, useRef } from 'react';

import { COVERAGE_STATES, type CoverageState } from '../../../common/coverage/coverage_state';
import { useSession } from '../../hooks/use_session';
import { coverageStateText } from '../../text/coverage_state_text';
import { stateLook } from './matrix/state_look';
import { StateMark, type MarkName } from './matrix/state_mark';

interface ToolbarLegendProps {
  chosen: readonly CoverageState[];
  counts: ReadonlyMap<CoverageState, number>;
  onChange(chosen: CoverageState[]): void;
  /** The matrix has marks of its own. */
  ofMatrix: boolean;
}

/** What colours and marks mean, with the number of cells in each state; shows only those in the chosen states. */
export function ToolbarLegend({ chosen, counts, onChange, ofMatrix }: ToolbarLegendProps) {
  const latest = useRef(chosen);
  latest.current = chosen;
  const toggle = useCallback(
    (state: CoverageState) =>
      onChange(COVERAGE_STATES.filter((each) => latest.current.includes(each) !== (each === state))),
    [onChange]
  );
  return (
    <EuiFlexGroup gutterSize="m" alignItems="center" wrap responsive={false}>
      <EuiFlexItem grow={false} style={{ maxInlineSize: '100%' }}>
        <EuiFilterGroup
          compressed
          role="group"
          style={{ flexWrap: 'wrap' }}
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
        </EuiFilterGroup>
      </EuiFlexItem>
      {ofMatrix && (
        <>
          <Explained
            mark="from_sub_techniques"
            text={i18n.translate('mlJobPicker.coverage.legend.fromSubTechniques', {
              defaultMessage: 'State of sub-techniques, not its own',
            })}
          />
          <Explained
            mark="unread"
            text={i18n.translate('mlJobPicker.coverage.legend.unread', {
              defaultMessage: 'Active, but no enabled rule reads it',
            })}
          />
        </>
      )}
    </EuiFlexGroup>
  );
}

interface LegendButtonProps {
  state: CoverageState;
  isChosen: boolean;
  count: number;
  onToggle(state: CoverageState): void;
}

/** The count is text, not EUI's badge, which is a theme of its own: too much to render at each filter. */
const LegendButton = memo(function LegendButton({ state, isChosen, count, onToggle }: LegendButtonProps) {
  const { format } = useSession();
  const { label, meaning } = coverageStateText(state);
  return (
    <EuiFilterButton
      isToggle
      isSelected={isChosen}
      hasActiveFilters={isChosen}
      onClick={() => onToggle(state)}
      title={meaning}
      data-test-subj={`mlJobPickerCellState-${state}`}
    >
      <Swatch state={state} /> {label} {format.number(count)}
    </EuiFilterButton>
  );
});

/** As the matrix shows the state, small. */
function Swatch({ state }: { state: CoverageState }) {
  const { euiTheme } = useEuiTheme();
  return (
    <span
      style={{
        display: 'inline-flex',
        paddingInline: euiTheme.size.xxs,
        border: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
        borderRadius: euiTheme.border.radius.small,
        ...stateLook(state, euiTheme.colors),
      }}
    >
      <StateMark name={state} />
    </span>
  );
}

function Explained({ mark, text }: { mark: MarkName; text: string }) {
  return (
    <EuiFlexItem grow={false}>
      <EuiText size="xs" color="subdued">
        <StateMark name={mark} /> {text}
      </EuiText>
    </EuiFlexItem>
  );
}
