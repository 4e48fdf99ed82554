import { EuiPanel, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { FlyoutSection } from '../../../components/job_flyout/flyout_section';
import { JobLink } from '../../../components/job_link';
import { CellJob } from './cell_job';
import type { CellFamily, CellModel } from './cell_model';

interface CellFamiliesProps {
  cell: CellModel;
  answer: CoverageResponse;
}

/** The jobs that name a cell, generations of one detection together; then those that count for nothing. */
export function CellFamilies({ cell, answer }: CellFamiliesProps) {
  const { families, replaced } = cell;
  if (families.length === 0 && replaced.length === 0) return null;
  const title = i18n.translate('mlJobPicker.coverage.cell.jobs', {
    defaultMessage: 'Jobs that name it ({count})',
    values: { count: families.length },
  });
  return (
    <FlyoutSection title={title}>
      <ul aria-label={title}>
        {families.map((family) => (
          <li key={family.family}>
            <EuiPanel hasBorder hasShadow={false} paddingSize="s">
              <Family family={family} cell={cell} answer={answer} />
            </EuiPanel>
            <EuiSpacer size="s" />
          </li>
        ))}
      </ul>
      {replaced.length > 0 && <Replaced jobs={replaced} />}
    </FlyoutSection>
  );
}

function Family({ family: { jobs }, ...rest }: CellFamiliesProps & { family: CellFamily }) {
  return (
    <>
      {jobs.length > 1 && (
        <EuiText size="xs" color="subdued">
          <p>
            {i18n.translate('mlJobPicker.coverage.cell.generations', {
              defaultMessage: '{count} versions of one detection: it counts once, by its best version.',
              values: { count: jobs.length },
            })}
          </p>
        </EuiText>
      )}
      {jobs.map((job, position) => (
        <Fragment key={job.id}>
          {position > 0 && <EuiSpacer size="m" />}
          <CellJob job={job} {...rest} />
        </Fragment>
      ))}
    </>
  );
}

function Replaced({ jobs }: { jobs: CellModel['replaced'] }) {
  return (
    <EuiText size="xs" color="subdued" data-test-subj="mlJobPickerCellReplaced">
      <p>
        {i18n.translate('mlJobPicker.coverage.cell.replaced', {
          defaultMessage: 'Not counted, because newer versions are to be had and they are not installed:',
        })}{' '}
        {jobs.map(({ id, title }, position) => (
          <Fragment key={id}>
            {position > 0 && ', '}
            <JobLink jobId={id} title={title} /> (<code>{id}</code>)
          </Fragment>
        ))}
      </p>
    </EuiText>
  );
}
