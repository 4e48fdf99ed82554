import { EuiBasicTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { DataSource, DataSourcesResponse } from '../../../common/api/data_sources';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { TimeText } from '../../components/time_text';
import { expanderColumn } from '../../components/expander';
import { ShowAllButton } from '../../components/show_all_button';
import { useBeginning } from '../../hooks/use_beginning';
import { useExpandedRows, type ExpandedRows } from '../../hooks/use_expanded_rows';
import { useSession } from '../../hooks/use_session';
import type { Formatters } from '../../text/formatters';
import { CountBar } from './count_bar';
import { FeedsCell, LossCell, SourceName } from './source_cells';
import { SourceDetails } from './source_details';

/** Most documents come from few sources. */
const SHOWN_FIRST = 10;

interface SourceTableProps {
  answer: DataSourcesResponse;
  attackVersion: AttackVersion;
}

/** The sources with their share of all documents, the jobs they feed, and what would be lost without each. */
export function SourceTable({ answer, attackVersion }: SourceTableProps) {
  const { sources, otherDocuments } = answer;
  const { format } = useSession();
  const rows = useExpandedRows();
  const columns = useMemo(() => sourceColumns(answer, format, rows), [answer, format, rows]);
  const { shown, showAll } = useBeginning(sources, SHOWN_FIRST);
  const open = sources.filter(({ id }) => rows.ids.has(id));
  return (
    <>
      <EuiBasicTable
        items={[...shown]}
        itemId="id"
        columns={columns}
        itemIdToExpandedRowMap={Object.fromEntries(
          open.map((source) => [source.id, <SourceDetails source={source} version={attackVersion} />])
        )}
        tableCaption={i18n.translate('mlJobPicker.data.caption', {
          defaultMessage: 'Data sources with documents, times, and what they feed',
        })}
        responsiveBreakpoint="m"
        rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerSource-${id}` })}
      />
      {showAll !== undefined && (
        <ShowAllButton
          text={i18n.translate('mlJobPicker.data.showAllSources', {
            defaultMessage: 'Show all {count} sources',
            values: { count: sources.length },
          })}
          onClick={showAll}
          data-test-subj="mlJobPickerAllSources"
        />
      )}
      {otherDocuments > 0 && (
        <EuiText size="s" color="subdued">
          {i18n.translate('mlJobPicker.data.others', {
            defaultMessage: 'Smaller sources that are not listed: {documents} documents.',
            values: { documents: format.number(otherDocuments) },
          })}
        </EuiText>
      )}
    </>
  );
}

function detailsOf(source: string): string {
  return i18n.translate('mlJobPicker.data.detailsOf', {
    defaultMessage: 'Jobs that {source} feeds',
    values: { source },
  });
}

function sourceColumns(
  { sources, otherDocuments, asOfMs }: DataSourcesResponse,
  format: Formatters,
  rows: ExpandedRows
): Array<EuiBasicTableColumn<DataSource>> {
  const allDocuments = sources.reduce((sum, { documents }) => sum + documents, otherDocuments);
  return [
    {
      name: i18n.translate('mlJobPicker.data.source', { defaultMessage: 'Source' }),
      render: (source: DataSource) => <SourceName source={source} />,
    },
    {
      name: i18n.translate('mlJobPicker.data.documents', { defaultMessage: 'Documents' }),
      width: '9em',
      render: ({ documents }: DataSource) => (
        <CountBar value={documents} max={allDocuments} text={format.number(documents)} />
      ),
    },
    {
      name: i18n.translate('mlJobPicker.data.firstSeen', { defaultMessage: 'First seen' }),
      render: ({ firstSeenMs }: DataSource) => <TimeText ms={firstSeenMs} nowMs={asOfMs} />,
    },
    {
      name: i18n.translate('mlJobPicker.data.lastSeen', { defaultMessage: 'Last seen' }),
      render: ({ lastSeenMs }: DataSource) => <TimeText ms={lastSeenMs} nowMs={asOfMs} />,
    },
    {
      name: i18n.translate('mlJobPicker.data.feeds', { defaultMessage: 'Feeds' }),
      width: '9em',
      render: (source: DataSource) => <FeedsCell source={source} />,
    },
    {
      name: i18n.translate('mlJobPicker.data.loss', { defaultMessage: 'If it went silent' }),
      render: (source: DataSource) => <LossCell source={source} />,
    },
    expanderColumn<DataSource>({
      rows,
      idOf: ({ id }) => id,
      labelOf: ({ id, feeds = [] }) => (feeds.length === 0 ? undefined : detailsOf(id)),
    }),
  ];
}
