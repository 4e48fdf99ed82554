import { EuiCallOut, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef } from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { QueryView } from '../../components/query_view';
import { useDataScope } from '../../hooks/use_data_scope';
import { useDataSources } from '../../hooks/use_data_sources';
import { usePageTitle } from '../../hooks/use_page_title';
import { RankingProvider } from '../../hooks/use_ranking';
import { useRecommendations } from '../../hooks/use_recommendations';
import { useUrlState } from '../../hooks/use_url_state';
import { scopeProblemText } from '../../text/scope_problem_text';
import { DataSources } from './data_sources';
import { FittingJobs } from './fitting_jobs';
import { LogAnalytics } from './logs/log_analytics';
import { OnboardNext } from './onboard_next';
import { ScopeForm } from './scope_form';

/** Whose names are used until it is known which version this Kibana has. */
const NEWEST: AttackVersion = 19;

/** What is shipped, what to ship next, and the jobs in the order in which they fit. */
export function DataPage() {
  usePageTitle('data');
  const sources = useDataSources();
  const recommendations = useRecommendations();
  const attackVersion = recommendations.data?.kibanaAttackVersion ?? NEWEST;
  // One after the other: the second answer then rests on what was asked of the cluster for the first.
  const refresh = async () => {
    await sources.refresh();
    recommendations.refetch();
  };
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
          <>
            <DataSources
              answer={answer}
              attackVersion={attackVersion}
              isFetching={sources.isFetching || recommendations.isFetching}
              onRefresh={() => void refresh()}
            />
            <EuiSpacer size="xl" />
            <Heading text={i18n.translate('mlJobPicker.data.next', { defaultMessage: 'Onboard next' })} />
            <OnboardNext gains={answer.next} attackVersion={attackVersion} />
            {answer.sources.length > 0 && (
              <>
                <EuiSpacer size="xl" />
                <Heading
                  text={i18n.translate('mlJobPicker.logs.title', { defaultMessage: 'Log rate and messages' })}
                />
                <LogAnalytics answer={answer} />
              </>
            )}
          </>
        )}
      </QueryView>
      <EuiSpacer size="xl" />
      <JobsHeading />
      <QueryView
        query={recommendations}
        label={i18n.translate('mlJobPicker.data.loadingJobs', { defaultMessage: 'Jobs in order of fit' })}
      >
        {(answer) => (
          <RankingProvider jobs={answer.jobs}>
            <FittingJobs answer={answer} />
          </RankingProvider>
        )}
      </QueryView>
    </>
  );
}

/** Takes the focus when another source is chosen, since the choice is made above and shows its effect here. */
function JobsHeading() {
  const [{ sourceId }] = useUrlState();
  const ref = useRef<HTMLHeadingElement>(null);
  const before = useRef(sourceId);
  useEffect(() => {
    if (sourceId !== undefined && sourceId !== before.current) ref.current?.focus();
    before.current = sourceId;
  }, [sourceId]);
  return (
    <Heading
      text={i18n.translate('mlJobPicker.data.jobs', { defaultMessage: 'Jobs in order of fit' })}
      headingRef={ref}
    />
  );
}

interface HeadingProps {
  text: string;
  headingRef?: React.Ref<HTMLHeadingElement>;
}

function Heading({ text, headingRef }: HeadingProps) {
  return (
    <>
      <EuiTitle size="s">
        <h2 ref={headingRef} tabIndex={headingRef === undefined ? undefined : -1}>
          {text}
        </h2>
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
