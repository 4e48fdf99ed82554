import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiSpacer,
  EuiThemeProvider,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { countsForCoverage } from '../../../../common/coverage/counts_for_coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import type { JobState } from '../../../../common/evidence/job_state';
import { NO_PRINT_CLASS, PRINT_CLASS } from '../../../components/print_rules';
import { WarningCallouts } from '../../../components/warning_callouts';
import { useSession } from '../../../hooks/use_session';
import { useUrlParams } from '../../../hooks/use_url_params';
import { COVERAGE_VIEW } from '../../../services/coverage_view';
import { readySumText, reportPartTitle } from '../../../text/coverage_report_text';
import { AttackAttribution } from '../attack_attribution';
import { CoverageNotes } from '../coverage_notes';
import { CoverageSummary } from '../coverage_summary';
import { ReportFacts } from './report_facts';
import { ReportJobs } from './report_jobs';
import { ReportMissingData } from './report_missing_data';
import { ReportTactics } from './report_tactics';

interface CoverageReportProps {
  answer: CoverageResponse;
}

/**
 * The coverage as it is now, as a paper to be printed or kept as a PDF. Light in a dark Kibana too: as ink wants it.
 */
export function CoverageReport({ answer }: CoverageReportProps) {
  const { coverage, partial, warnings } = answer;
  return (
    <>
      <Actions />
      <EuiSpacer size="s" />
      <EuiThemeProvider colorMode="light" wrapperProps={{ cloneElement: true }}>
        <EuiPanel hasBorder hasShadow={false} className={PRINT_CLASS} data-test-subj="mlJobPickerReport">
          <EuiTitle size="m">
            <h2>
              {i18n.translate('mlJobPicker.coverage.report.title', {
                defaultMessage: 'ATT&CK coverage by anomaly detection jobs',
              })}
            </h2>
          </EuiTitle>
          <EuiSpacer size="s" />
          <ReportFacts answer={answer} />
          <EuiSpacer size="m" />
          {partial && warnings.length === 0 && <Partial />}
          <WarningCallouts warnings={warnings} />
          <CoverageSummary coverage={coverage} inFull />
          <ReportTactics answer={answer} />
          <JobParts answer={answer} />
          <ReportNotes answer={answer} />
          <EuiSpacer size="l" />
          <AttackAttribution version={coverage.version} />
        </EuiPanel>
      </EuiThemeProvider>
    </>
  );
}

function Actions() {
  const [, change] = useUrlParams(COVERAGE_VIEW);
  return (
    <EuiFlexGroup gutterSize="s" justifyContent="spaceBetween" responsive={false} className={NO_PRINT_CLASS}>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty
          iconType="arrowLeft"
          flush="left"
          onClick={() => change({ layout: 'matrix' })}
          data-test-subj="mlJobPickerReportBack"
        >
          {i18n.translate('mlJobPicker.coverage.report.back', { defaultMessage: 'Back to the matrix' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButton fill onClick={() => window.print()} data-test-subj="mlJobPickerReportPrint">
          {i18n.translate('mlJobPicker.coverage.report.print', { defaultMessage: 'Print' })}
        </EuiButton>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function Partial() {
  return (
    <>
      <EuiCallOut
        size="s"
        color="warning"
        iconType="warning"
        title={i18n.translate('mlJobPicker.coverage.report.partial', {
          defaultMessage:
            'A part of the cluster did not answer: what is said rests on the rest. The reasons of the jobs say where.',
        })}
      />
      <EuiSpacer />
    </>
  );
}

function JobParts({ answer: { jobs, coverage } }: CoverageReportProps) {
  const { format } = useSession();
  const { version } = coverage;
  const counted = jobs.filter(countsForCoverage);
  const inState = (wanted: JobState) => counted.filter(({ state }) => state === wanted);
  const ready = readyOnce(counted);
  const memory = format.bytes(ready.reduce((sum, job) => sum + job.memory.bytes, 0));
  return (
    <>
      <ReportJobs title={reportPartTitle('blind')} jobs={inState('blind')} version={version} />
      <ReportJobs
        title={reportPartTitle('ready')}
        intro={readySumText(ready.length, memory)}
        jobs={ready}
        version={version}
      />
      <ReportJobs title={reportPartTitle('limited')} jobs={inState('limited')} version={version} />
      <ReportMissingData jobs={counted} coverage={coverage} />
      <ReportJobs title={reportPartTitle('unknown')} jobs={inState('unknown')} version={version} />
    </>
  );
}

/** One job of each detection that is ready and of which no other version is active already. */
function readyOnce(jobs: readonly CoverageJob[]): CoverageJob[] {
  const taken = new Set(jobs.filter(({ state }) => state === 'active').map(({ family }) => family));
  return jobs.filter(({ state, family }) => {
    if (state !== 'ready' || taken.has(family)) return false;
    taken.add(family);
    return true;
  });
}

function ReportNotes({ answer }: CoverageReportProps) {
  return (
    <>
      <EuiSpacer size="l" />
      <CoverageNotes answer={answer} coverage={answer.coverage} inFull />
    </>
  );
}
