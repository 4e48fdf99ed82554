import { EuiBadge, EuiBasicTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { OnboardingGain } from '../../../common/api/data_sources';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { CodeList } from '../../components/code_list';
import { expanderColumn } from '../../components/expander';
import { useExpandedRows, type ExpandedRows } from '../../hooks/use_expanded_rows';
import { CountBar } from './count_bar';
import { DetailSection } from './detail_section';
import { IntegrationLink } from './integration_link';
import { ValueColumns } from './value_columns';

interface GainTableProps {
  gains: readonly OnboardingGain[];
  /** What the bars compare with, also where only a part is shown. */
  compareWith: readonly OnboardingGain[];
  version: AttackVersion;
}

/** Integrations with what they would add, in the given order; the bars of a column compare them. */
export function GainTable({ gains, compareWith, version }: GainTableProps) {
  const rows = useExpandedRows();
  const columns = useMemo(() => gainColumns(compareWith, rows), [compareWith, rows]);
  const open = gains.filter((gain) => rows.ids.has(gain.package));
  return (
    <EuiBasicTable
      items={[...gains]}
      itemId="package"
      columns={columns}
      itemIdToExpandedRowMap={Object.fromEntries(
        open.map((gain) => [gain.package, <GainDetails gain={gain} version={version} />])
      )}
      tableCaption={i18n.translate('mlJobPicker.next.caption', {
        defaultMessage: 'Integrations with what they would add, the largest gain first',
      })}
      responsiveBreakpoint="m"
      rowProps={(gain) => ({ 'data-test-subj': `mlJobPickerGain-${gain.package}` })}
    />
  );
}

function gainColumns(
  all: readonly OnboardingGain[],
  rows: ExpandedRows
): Array<EuiBasicTableColumn<OnboardingGain>> {
  const countColumn = (name: string, part: 'goals' | 'pairs' | 'jobs') => {
    const max = Math.max(...all.map((gain) => gain[part].length));
    return {
      name,
      width: '12em',
      render: (gain: OnboardingGain) => (
        <CountBar value={gain[part].length} max={max} text={`+${gain[part].length}`} />
      ),
    };
  };
  return [
    {
      name: i18n.translate('mlJobPicker.next.integration', { defaultMessage: 'Integration' }),
      render: (gain: OnboardingGain) => <Integration gain={gain} />,
    },
    countColumn(i18n.translate('mlJobPicker.next.goals', { defaultMessage: 'Goals' }), 'goals'),
    countColumn(i18n.translate('mlJobPicker.next.pairs', { defaultMessage: 'ATT&CK pairs' }), 'pairs'),
    countColumn(i18n.translate('mlJobPicker.next.jobs', { defaultMessage: 'Jobs' }), 'jobs'),
    expanderColumn<OnboardingGain>({
      rows,
      idOf: (gain) => gain.package,
      labelOf: ({ title }) =>
        i18n.translate('mlJobPicker.next.detailsOf', {
          defaultMessage: 'What {integration} would bring',
          values: { integration: title },
        }),
    }),
  ];
}

function Integration({ gain }: { gain: OnboardingGain }) {
  const here = whatIsHere(gain);
  return (
    <div>
      <IntegrationLink packageName={gain.package} title={gain.title} />
      {here !== undefined && (
        <>
          {' '}
          <EuiBadge color={gain.ships ? 'hollow' : 'warning'} iconType={gain.ships ? 'info' : 'warning'}>
            {here}
          </EuiBadge>
        </>
      )}
    </div>
  );
}

function whatIsHere({ ships, installed }: OnboardingGain): string | undefined {
  if (ships) {
    return i18n.translate('mlJobPicker.next.shipsOther', { defaultMessage: 'Ships other data already' });
  }
  return installed === true
    ? i18n.translate('mlJobPicker.next.silent', { defaultMessage: 'Installed, but silent' })
    : undefined;
}

function GainDetails({ gain, version }: { gain: OnboardingGain; version: AttackVersion }) {
  return (
    <div data-test-subj={`mlJobPickerGainDetails-${gain.package}`} style={{ inlineSize: '100%' }}>
      <DetailSection
        title={i18n.translate('mlJobPicker.next.adds', { defaultMessage: 'What nothing here does yet' })}
      >
        <ValueColumns value={gain} version={version} />
      </DetailSection>
      {gain.datasets.length > 0 && (
        <EuiText size="xs">
          <p>
            {i18n.translate('mlJobPicker.next.datasets', { defaultMessage: 'Through these datasets:' })}{' '}
            <CodeList items={gain.datasets} />
          </p>
        </EuiText>
      )}
    </div>
  );
}
