import { EuiBasicTable, EuiSpacer, EuiText, EuiTitle, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { pairKey } from '../../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { PairCoverage, TacticTotals } from '../../../../common/coverage/coverage';
import { CoverageStateBadge } from '../../../components/coverage_state_badge';
import { JobLink } from '../../../components/job_link';
import { tacticText, techniqueText } from '../../../text/attack_text';
import { noTacticJobText, reportPartTitle, unwatchedText } from '../../../text/coverage_report_text';
import { coverageStateText } from '../../../text/coverage_state_text';
import { tacticAloneText } from '../../../text/coverage_table_text';
import { ruleReadingText } from '../../../text/rule_reading_text';
import { countAll } from '../coverage_summary_numbers';
import { ReportSection } from './report_section';

interface ReportTacticsProps {
  answer: CoverageResponse;
}

/** Each tactic with the pairs that jobs name, and with how many techniques none does. */
export function ReportTactics({ answer: { coverage, jobs } }: ReportTacticsProps) {
  const { tactics, pairs, version } = coverage;
  const titles = new Map(jobs.map(({ id, title }) => [id, title]));
  return (
    <ReportSection title={reportPartTitle('tactics')}>
      {tactics.map((totals) => (
        <Tactic
          key={totals.tacticId}
          totals={totals}
          pairs={pairs.filter(({ tacticId }) => tacticId === totals.tacticId)}
          columns={pairColumns(version, titles)}
          version={version}
        />
      ))}
    </ReportSection>
  );
}

interface TacticProps {
  totals: TacticTotals;
  pairs: PairCoverage[];
  columns: Array<EuiBasicTableColumn<PairCoverage>>;
  version: AttackVersion;
}

function Tactic({ totals: { tacticId, techniques }, pairs, columns, version }: TacticProps) {
  const name = tacticText(tacticId, version);
  return (
    <>
      <EuiTitle size="xxs">
        <h4>{name}</h4>
      </EuiTitle>
      {pairs.length > 0 && (
        <EuiBasicTable<PairCoverage>
          items={pairs}
          itemId={pairKey}
          columns={columns}
          compressed
          responsiveBreakpoint={false}
          tableCaption={name}
        />
      )}
      <EuiText size="xs" color="subdued">
        <p>
          {pairs.length === 0
            ? noTacticJobText(countAll(techniques))
            : unwatchedText(techniques.none, countAll(techniques))}
        </p>
      </EuiText>
      <EuiSpacer size="m" />
    </>
  );
}

function pairColumns(
  version: AttackVersion,
  titles: ReadonlyMap<string, string>
): Array<EuiBasicTableColumn<PairCoverage>> {
  return [
    {
      name: i18n.translate('mlJobPicker.coverage.table.technique', { defaultMessage: 'Technique' }),
      render: ({ techniqueId }: PairCoverage) =>
        techniqueId === undefined ? tacticAloneText() : techniqueText(techniqueId, version),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.state', { defaultMessage: 'State' }),
      width: '11em',
      render: ({ state }: PairCoverage) => <CoverageStateBadge state={state} />,
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.jobs', { defaultMessage: 'Jobs' }),
      render: ({ families }: PairCoverage) => (
        <div>
          {families.map(({ family, jobIds: [best = family], state }) => (
            <div key={family}>
              <JobLink jobId={best} title={titles.get(best) ?? best} />
              {`: ${coverageStateText(state).label}`}
            </div>
          ))}
        </div>
      ),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.table.rule', { defaultMessage: 'Rule' }),
      width: '10em',
      render: ({ rule }: PairCoverage) => ruleReadingText(rule).label,
    },
  ];
}
