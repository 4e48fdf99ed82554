import { EuiCallOut, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { QueryView } from '../../components/query_view';
import { useDataScope } from '../../hooks/use_data_scope';
import { useDataSources } from '../../hooks/use_data_sources';
import { usePageTitle } from '../../hooks/use_page_title';
import { useRecommendations } from '../../hooks/use_recommendations';
import { scopeProblemText } from '../../text/scope_problem_text';
import { DataSources } from './data_sources';
import { FittingJobs } from './fitting_jobs';
import { ScopeForm } from './scope_form';

/** What is shipped, and the jobs in the order in which they fit it. */
export function DataPage() {
  usePageTitle('data');
  const sources = useDataSources();
  const recommendations = useRecommendations();
  return (
    <>
      <ScopeForm />
      <ScopeProblems />
      <EuiSpacer />
      <Heading text={i18n.translate('mlJobPicker.data.sources', { defaultMessage: 'Data sources' })} />
      <QueryView
        query={sources}
        label={i18n.translate('mlJobPicker.data.loadingSources', { defaultMessage: 'Data sources' })}
      >
        {(answer) => (
          <DataSources
            answer={answer}
            isFetching={sources.isFetching}
            onRefresh={() => void sources.refetch()}
          />
        )}
      </QueryView>
      <EuiSpacer size="xl" />
      <Heading text={i18n.translate('mlJobPicker.data.jobs', { defaultMessage: 'Jobs in order of fit' })} />
      <QueryView
        query={recommendations}
        label={i18n.translate('mlJobPicker.data.loadingJobs', { defaultMessage: 'Jobs in order of fit' })}
      >
        {(answer) => <FittingJobs answer={answer} />}
      </QueryView>
    </>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <>
      <EuiTitle size="s">
        <h2>{text}</h2>
      </EuiTitle>
      <EuiSpacer size="s" />
    </>
  );
}

/** Says which members of the address could not be used. */
function ScopeProblems() {
  const { problems } = useDataScope();
  return (
    <>
      {problems.map((problem) => (
        <React.Fragment key={problem.field}>
          <EuiSpacer size="s" />
          <EuiCallOut
            size="s"
            color="warning"
            iconType="warning"
            title={i18n.translate('mlJobPicker.data.addressProblem', {
              defaultMessage:
                'The address says {field}={value}, which cannot be used. The default stands instead.',
              values: { field: problem.field, value: problem.value },
            })}
            data-test-subj={`mlJobPickerAddressProblem-${problem.field}`}
          >
            {scopeProblemText(problem)}
          </EuiCallOut>
        </React.Fragment>
      ))}
    </>
  );
}
