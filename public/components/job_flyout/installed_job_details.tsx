import { EuiCallOut, EuiDescriptionList, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { useSession } from '../../hooks/use_session';
import { StateBadge } from '../state_badge';
import { ReasonList } from './reason_list';

interface InstalledJobDetailsProps {
  /** Undefined if there is no such job. */
  job: InstalledJob | undefined;
}

/** A job of which no module knows, as far as it can be seen in the cluster. */
export function InstalledJobDetails({ job }: InstalledJobDetailsProps) {
  if (job === undefined) {
    return (
      <EuiCallOut
        announceOnMount
        color="warning"
        iconType="help"
        title={i18n.translate('mlJobPicker.job.unknownTitle', {
          defaultMessage: 'There is no such job here',
        })}
        data-test-subj="mlJobPickerUnknownJob"
      >
        {i18n.translate('mlJobPicker.job.unknown', {
          defaultMessage:
            'No module of this Kibana has a security job of this id, and none is installed that you can see in this space.',
        })}
      </EuiCallOut>
    );
  }
  return (
    <>
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.job.noModule', {
            defaultMessage:
              'This job is installed, but no module of this Kibana brings it: somebody made it, or it is an older generation.',
          })}
        </p>
      </EuiText>
      <EuiSpacer />
      <StateBadge state={job.state} />
      <EuiSpacer size="s" />
      <ReasonList reasons={job.reasons} />
      <EuiSpacer />
      <InstalledFacts job={job} />
    </>
  );
}

function InstalledFacts({ job }: { job: InstalledJob }) {
  const { format } = useSession();
  const facts: Array<[string, string]> = [
    [i18n.translate('mlJobPicker.job.indices', { defaultMessage: 'Data it reads' }), job.indices.join(', ')],
    [
      i18n.translate('mlJobPicker.jobs.documents', { defaultMessage: 'Documents' }),
      format.number(job.documents),
    ],
    [i18n.translate('mlJobPicker.job.groups', { defaultMessage: 'Groups' }), job.groups.join(', ')],
    [i18n.translate('mlJobPicker.job.id', { defaultMessage: 'Job id' }), job.id],
  ];
  return (
    <EuiDescriptionList
      type="responsiveColumn"
      columnWidths={[1, 3]}
      compressed
      listItems={facts.map(([title, description]) => ({ title, description }))}
    />
  );
}
