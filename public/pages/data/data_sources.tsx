import { EuiEmptyPrompt, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { DataSourcesResponse } from '../../../common/api/data_sources';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { Failure } from '../../../common/evidence/failure';
import { AsOf } from '../../components/as_of';
import { KibanaLink } from '../../components/kibana_link';
import { failureText } from '../../text/failure_text';
import { DataWarning } from './data_warning';
import { SourceTable } from './source_table';
import { ValueFailure } from './value_failure';

interface DataSourcesProps {
  answer: DataSourcesResponse;
  /** Version whose names are used. */
  attackVersion: AttackVersion;
  isFetching: boolean;
  onRefresh(): void;
}

/** The data sources of an answer, or what is known instead of them. */
export function DataSources({ answer, attackVersion, isFetching, onRefresh }: DataSourcesProps) {
  const { sources, failure, indexPattern, lookbackDays, asOfMs } = answer;
  return (
    <>
      <EuiText size="s" color="subdued">
        {i18n.translate('mlJobPicker.data.scope', {
          defaultMessage: 'In {indexPattern}, {days, plural, one {the last day} other {the last # days}}.',
          values: { indexPattern, days: lookbackDays },
        })}
      </EuiText>
      <AsOf asOfMs={asOfMs} isFetching={isFetching} onRefresh={onRefresh} />
      <EuiSpacer size="s" />
      {failure !== undefined && <SourceFailure failure={failure} />}
      <ValueFailure answer={answer} />
      {sources.length > 0 && <SourceTable answer={answer} attackVersion={attackVersion} />}
      {sources.length === 0 && failure === undefined && <NoData />}
    </>
  );
}

function SourceFailure({ failure }: { failure: Failure }) {
  return (
    <DataWarning
      title={i18n.translate('mlJobPicker.data.failure', {
        defaultMessage: 'The cluster did not tell all its data sources',
      })}
      data-test-subj="mlJobPickerDataFailure"
    >
      {failureText(failure)}
    </DataWarning>
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
