import {
  EuiAccordion,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import type { Coverage } from '../../../common/coverage/coverage';
import { JOB_STATES } from '../../../common/evidence/job_state';
import { useSession } from '../../hooks/use_session';
import { coverageStateText } from '../../text/coverage_state_text';
import { ofAllText, pairsMeaning, techniquesMeaning, unreadMeaning } from '../../text/coverage_summary_text';
import { CoverageSummaryChart } from './coverage_summary_chart';
import { summaryNumbers, type SummaryNumbers } from './coverage_summary_numbers';
import { CoverageSummaryTable } from './coverage_summary_table';
import { StateSwatch } from './matrix/state_swatch';

/** Stands out of the line that it begins. */
const FIGURE = { fontSize: '1.4em' } as const;
const ENTRY = { display: 'flex', alignItems: 'center', gap: 6, margin: 0 } as const;

interface CoverageSummaryProps {
  coverage: Coverage;
  /** As on paper: nothing is folded away. */
  inFull?: boolean;
}

/** How a coverage stands in few numbers, and by tactic as a chart and as a table. */
export function CoverageSummary({ coverage, inFull = false }: CoverageSummaryProps) {
  const numbers = summaryNumbers(coverage);
  return (
    <section
      aria-label={i18n.translate('mlJobPicker.coverage.summary.title', { defaultMessage: 'Summary' })}
      data-test-subj="mlJobPickerCoverageSummary"
    >
      <Numbers numbers={numbers} />
      <EuiSpacer size="xs" />
      {inFull ? (
        <>
          <EuiSpacer size="xs" />
          <States numbers={numbers} />
          <EuiSpacer size="s" />
          <CoverageSummaryChart coverage={coverage} />
          <EuiSpacer size="s" />
          <CoverageSummaryTable tactics={coverage.tactics} version={coverage.version} />
        </>
      ) : (
        <Details coverage={coverage} numbers={numbers} />
      )}
    </section>
  );
}

function Numbers({ numbers: { named, byState, techniques, unread } }: { numbers: SummaryNumbers }) {
  const { format } = useSession();
  return (
    <EuiFlexGroup gutterSize="l" wrap>
      <Figure
        name={i18n.translate('mlJobPicker.coverage.summary.pairs', {
          defaultMessage: 'pairs active{unknown, plural, =0 {} other {, # unknown}}',
          values: { unknown: byState.unknown },
        })}
        value={ofAllText(byState.active, named, format)}
        meaning={pairsMeaning()}
      />
      <Figure
        name={i18n.translate('mlJobPicker.coverage.summary.techniques', {
          defaultMessage: 'techniques active{unknown, plural, =0 {} other {, # unknown}}',
          values: { unknown: techniques.unknown },
        })}
        value={ofAllText(techniques.active, techniques.all, format)}
        meaning={techniquesMeaning(techniques.none, format)}
      />
      <Figure
        name={i18n.translate('mlJobPicker.coverage.summary.unread', {
          defaultMessage: '{count, plural, one {active pair alerts} other {active pairs alert}} nobody',
          values: { count: unread },
        })}
        value={format.number(unread)}
        meaning={unreadMeaning(unread, byState.active)}
        isBad={unread > 0}
      />
    </EuiFlexGroup>
  );
}

interface FigureProps {
  value: string;
  /** Goes on from the value: `pairs active`. */
  name: string;
  /** Of what it is a share, or what to do. */
  meaning: string;
  isBad?: boolean;
}

function Figure({ name, value, meaning, isBad = false }: FigureProps) {
  return (
    <EuiFlexItem style={{ minInlineSize: '14em' }}>
      <EuiText size="s" color={isBad ? 'danger' : 'default'}>
        <p>
          <strong style={FIGURE}>{value}</strong> {name}
        </p>
      </EuiText>
      <EuiText size="xs" color="subdued">
        <p>{meaning}</p>
      </EuiText>
    </EuiFlexItem>
  );
}

/** No badges: they read their text back from the page, and all of the matrix is laid out anew for it. */
function States({ numbers: { byState } }: { numbers: SummaryNumbers }) {
  const { format } = useSession();
  const { euiTheme } = useEuiTheme();
  const title = i18n.translate('mlJobPicker.coverage.summary.byState', { defaultMessage: 'Pairs by state' });
  return (
    <EuiText size="s">
      <ul
        aria-label={title}
        style={{ display: 'flex', flexWrap: 'wrap', gap: euiTheme.size.m, listStyle: 'none', margin: 0 }}
      >
        {JOB_STATES.filter((state) => byState[state] > 0).map((state) => {
          const { label, meaning } = coverageStateText(state);
          return (
            <li key={state} title={meaning} style={ENTRY}>
              <StateSwatch state={state} />
              {i18n.translate('mlJobPicker.coverage.summary.stateCount', {
                defaultMessage: '{state}: {count}',
                values: { state: label, count: format.number(byState[state]) },
              })}
            </li>
          );
        })}
      </ul>
    </EuiText>
  );
}

/** Folded at first; the chart is only made when it is to be seen, since it takes its size from where it stands. */
function Details({ coverage, numbers }: { coverage: Coverage; numbers: SummaryNumbers }) {
  const id = useGeneratedHtmlId({ prefix: 'mlJobPickerByTactic' });
  const [isOpen, setOpen] = useState(false);
  return (
    <EuiAccordion
      id={id}
      buttonContent={
        <EuiText size="s">
          {i18n.translate('mlJobPicker.coverage.summary.details', {
            defaultMessage: 'Pairs by state, techniques by tactic',
          })}
        </EuiText>
      }
      forceState={isOpen ? 'open' : 'closed'}
      onToggle={setOpen}
      data-test-subj="mlJobPickerCoverageByTactic"
    >
      {isOpen && (
        <>
          <EuiSpacer size="s" />
          <States numbers={numbers} />
          <EuiSpacer size="s" />
          <CoverageSummaryChart coverage={coverage} withTable />
        </>
      )}
    </EuiAccordion>
  );
}
