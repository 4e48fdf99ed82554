import {
  EuiBasicTable,
  EuiCallOut,
  EuiEmptyPrompt,
  EuiSpacer,
  EuiText,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { DataSource, DataSourcesResponse } from '../../../common/api/data_sources';
import { AsOf } from '../../components/as_of';
import { KibanaLink } from '../../components/kibana_link';
import { TimeText } from '../../components/time_text';
import { useSession } from '../../hooks/use_session';
import { failureText } from '../../text/failure_text';
import type { Formatters } from '../../text/formatters';

interface DataSourcesProps {
  answer: DataSourcesResponse;
  isFetching: boolean;
  onRefresh(): void;
}

/** The data sources of an answer, or what is known instead of them. */
export function DataSources({ answer, isFetching, onRefresh }: DataSourcesProps) {
  const { sources, failure, indexPattern, lookbackDays, asOfMs } = answer;
  const scopeText = i18n.translate('mlJobPicker.data.scope', {
    defaultMessage: 'In {indexPattern}, {days, plural, one {the last day} other {the last # days}}.',
    values: { indexPattern, days: lookbackDays },
  });
  return (
    <>
      <EuiText size="s" color="subdued">
        {scopeText}
      </EuiText>
      <AsOf asOfMs={asOfMs} isFetching={isFetching} onRefresh={onRefresh} />
      <EuiSpacer size="s" />
      {failure !== undefined && (
        <>
          <EuiCallOut
            announceOnMount
            size="s"
            color="warning"
            iconType="warning"
            title={i18n.translate('mlJobPicker.data.failure', {
              defaultMessage: 'The cluster did not tell all its data sources',
            })}
            data-test-subj="mlJobPickerDataFailure"
          >
            {failureText(failure)}
          </EuiCallOut>
          <EuiSpacer size="s" />
        </>
      )}
      {sources.length > 0 && <SourceTable answer={answer} />}
      {sources.length === 0 && failure === undefined && <NoData />}
    </>
  );
}

function NoData() {
  return (
    <EuiEmptyPrompt
      iconType="storage"
      titleSize="s"
      title={<h3>{i18n.translate('mlJobPicker.data.none', { defaultMessage: 'No data was found' })}</h3>}
      body={
        <p>
          {i18n.translate('mlJobPicker.data.noneHelp', {
            defaultMessage:
              'No document arrived there in this time. Try another index pattern or a longer look-back, or add an integration.',
          })}
        </p>
      }
      actions={
        <KibanaLink path="/app/integrations/browse/security">
          {i18n.translate('mlJobPicker.data.integrations', { defaultMessage: 'Security integrations' })}
        </KibanaLink>
      }
    />
  );
}

function SourceTable({ answer: { sources, otherDocuments, asOfMs } }: { answer: DataSourcesResponse }) {
  const { format } = useSession();
  const columns = useMemo(() => sourceColumns(format, asOfMs), [format, asOfMs]);
  return (
    <>
      <EuiBasicTable
        items={sources}
        itemId="id"
        columns={columns}
        tableCaption={i18n.translate('mlJobPicker.data.caption', {
          defaultMessage: 'Data sources with documents and times',
        })}
        responsiveBreakpoint="m"
        rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerSource-${id}` })}
      />
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

function sourceColumns(format: Formatters, nowMs: number): Array<EuiBasicTableColumn<DataSource>> {
  return [
    {
      name: i18n.translate('mlJobPicker.data.source', { defaultMessage: 'Source' }),
      render: (source: DataSource) => <SourceName source={source} />,
    },
    {
      name: i18n.translate('mlJobPicker.data.documents', { defaultMessage: 'Documents' }),
      align: 'right',
      render: ({ documents }: DataSource) => format.number(documents),
    },
    {
      name: i18n.translate('mlJobPicker.data.firstSeen', { defaultMessage: 'First seen' }),
      render: ({ firstSeenMs }: DataSource) => <TimeText ms={firstSeenMs} nowMs={nowMs} />,
    },
    {
      name: i18n.translate('mlJobPicker.data.lastSeen', { defaultMessage: 'Last seen' }),
      render: ({ lastSeenMs }: DataSource) => <TimeText ms={lastSeenMs} nowMs={nowMs} />,
    },
    {
      name: i18n.translate('mlJobPicker.data.integration', { defaultMessage: 'Integration' }),
      render: ({ integrationPackage }: DataSource) =>
        integrationPackage === undefined ? (
          '–'
        ) : (
          <KibanaLink path={`/app/integrations/detail/${encodeURIComponent(integrationPackage)}/overview`}>
            {integrationPackage}
          </KibanaLink>
        ),
    },
  ];
}

function SourceName({ source }: { source: DataSource }) {
  if (source.dataset !== undefined) {
    return <span>{source.dataset}</span>;
  }
  return (
    <span>
      {source.id}
      <br />
      <small>{i18n.translate('mlJobPicker.data.noDataset', { defaultMessage: 'names no dataset' })}</small>
    </span>
  );
}
