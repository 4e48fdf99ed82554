import { EuiCallOut, EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ReadinessResponse } from '../../../common/api/readiness';
import { AsOf } from '../../components/as_of';
import { QueryView } from '../../components/query_view';
import { usePageTitle } from '../../hooks/use_page_title';
import { useReadiness } from '../../hooks/use_readiness';
import { ReadinessItem } from './readiness_item';

/** The checklist: what activation needs, and what of it is there. */
export function ReadinessPage() {
  usePageTitle('readiness');
  const query = useReadiness();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.readiness.loading', { defaultMessage: 'Readiness checks' })}
    >
      {(answer) => (
        <Checklist answer={answer} isFetching={query.isFetching} onRefresh={() => void query.refetch()} />
      )}
    </QueryView>
  );
}

interface ChecklistProps {
  answer: ReadinessResponse;
  isFetching: boolean;
  onRefresh(): void;
}

function Checklist({ answer: { checks, canActivate, asOfMs }, isFetching, onRefresh }: ChecklistProps) {
  return (
    <>
      <EuiCallOut
        size="s"
        color={canActivate ? 'success' : 'warning'}
        iconType={canActivate ? 'checkInCircleFilled' : 'warning'}
        title={
          canActivate
            ? i18n.translate('mlJobPicker.readiness.canActivate', {
                defaultMessage: 'You can activate jobs.',
              })
            : i18n.translate('mlJobPicker.readiness.cannotActivate', {
                defaultMessage: 'You cannot activate jobs yet. What is blocked below says why.',
              })
        }
        data-test-subj="mlJobPickerReadinessSummary"
      />
      <EuiSpacer size="s" />
      <AsOf asOfMs={asOfMs} isFetching={isFetching} onRefresh={onRefresh} />
      <EuiSpacer size="s" />
      <EuiFlexGroup direction="column" gutterSize="s" component="ul" responsive={false}>
        {checks.map((check) => (
          <EuiFlexItem key={check.id} grow={false} component="li">
            <ReadinessItem check={check} />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
    </>
  );
}
