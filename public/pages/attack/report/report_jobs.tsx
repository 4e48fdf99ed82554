import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackPair } from '../../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { ReasonList } from '../../../components/job_flyout/reason_list';
import { JobLink } from '../../../components/job_link';
import { useSession } from '../../../hooks/use_session';
import { pairText } from '../../../text/attack_text';
import { ReportSection } from './report_section';

interface ReportJobsProps {
  title: string;
  /** Before the list. */
  intro?: string;
  jobs: readonly CoverageJob[];
  version: AttackVersion;
}

/** Jobs of one state with the reasons and remedies, and what they watch for. Nothing without a job. */
export function ReportJobs({ title, intro, jobs, version }: ReportJobsProps) {
  if (jobs.length === 0) return null;
  return (
    <ReportSection title={title}>
      <EuiText size="s">
        {intro !== undefined && <p>{intro}</p>}
        <ul>
          {jobs.map(({ id, title: jobTitle, reasons, mappings }) => (
            <li key={id}>
              <JobLink jobId={id} title={jobTitle} /> (<code className="eui-textBreakAll">{id}</code>)
              <ReasonList reasons={reasons} />
              {mappings.length > 0 && <Pairs pairs={mappings} version={version} />}
            </li>
          ))}
        </ul>
      </EuiText>
    </ReportSection>
  );
}

function Pairs({ pairs, version }: { pairs: readonly AttackPair[]; version: AttackVersion }) {
  const { format } = useSession();
  return (
    <p>
      {i18n.translate('mlJobPicker.coverage.report.watches', {
        defaultMessage: 'It watches for {pairs}.',
        values: { pairs: format.list(pairs.map((pair) => pairText(pair, version))) },
      })}
    </p>
  );
}
