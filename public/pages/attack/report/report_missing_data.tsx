import { EuiBasicTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { Coverage } from '../../../../common/coverage/coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { JobLink } from '../../../components/job_link';
import { pairText } from '../../../text/attack_text';
import { reportPartTitle } from '../../../text/coverage_report_text';
import { missingData, type MissingData } from './missing_data';
import { ReportSection } from './report_section';

interface ReportMissingDataProps {
  jobs: readonly CoverageJob[];
  coverage: Coverage;
}

/** Which data would let jobs see something, and what would bring it; jobs for which that is not known at the end. */
export function ReportMissingData({ jobs, coverage }: ReportMissingDataProps) {
  const missing = missingData(jobs, coverage);
  const unknown = jobs.filter(
    ({ state, sources }) => state === 'needs_data' && sources.every(({ seen }) => seen)
  );
  if (missing.length === 0 && unknown.length === 0) return null;
  const title = reportPartTitle('missing');
  return (
    <ReportSection title={title}>
      {missing.length > 0 && (
        <EuiBasicTable<MissingData>
          items={missing}
          itemId="name"
          columns={missingColumns(coverage.version)}
          compressed
          responsiveBreakpoint={false}
          tableCaption={title}
        />
      )}
      {unknown.length > 0 && (
        <EuiText size="s">
          <p>
            {i18n.translate('mlJobPicker.coverage.report.noIntegration', {
              defaultMessage: 'These jobs lack data too, and no integration is known that brings it:',
            })}
          </p>
          <ul>
            {unknown.map(({ id, title: jobTitle }) => (
              <li key={id}>
                <JobLink jobId={id} title={jobTitle} />
              </li>
            ))}
          </ul>
        </EuiText>
      )}
    </ReportSection>
  );
}

function missingColumns(version: AttackVersion): Array<EuiBasicTableColumn<MissingData>> {
  return [
    {
      name: i18n.translate('mlJobPicker.coverage.report.source', { defaultMessage: 'Integration or agent' }),
      width: '14em',
      render: ({ name, title }: MissingData) =>
        title === name ? (
          <code>{name}</code>
        ) : (
          <span>
            {title} (<code>{name}</code>)
          </span>
        ),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.report.waiting', { defaultMessage: 'Jobs that lack it' }),
      render: ({ jobs }: MissingData) => (
        <div>
          {jobs.map(({ id, title }) => (
            <div key={id}>
              <JobLink jobId={id} title={title} />
            </div>
          ))}
        </div>
      ),
    },
    {
      name: i18n.translate('mlJobPicker.coverage.report.open', {
        defaultMessage: 'What they watch for and no job does now',
      }),
      render: ({ pairs }: MissingData) =>
        pairs.length === 0 ? (
          '–'
        ) : (
          <div>
            {pairs.map((pair) => {
              const text = pairText(pair, version);
              return <div key={text}>{text}</div>;
            })}
          </div>
        ),
    },
  ];
}
