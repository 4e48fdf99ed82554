import { EuiCallOut, EuiDescriptionList, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { useInstalledGenerations } from '../../hooks/use_installed_generations';
import { useSession } from '../../hooks/use_session';
import { generationText } from '../../text/generation_text';
import { ReplacedBy } from '../replaced_by';
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
            defaultMessage: 'This job is installed, but no module of this Kibana brings it.',
          })}
        </p>
      </EuiText>
      <Generation job={job} />
      <EuiSpacer />
      <StateBadge state={job.state} />
      <EuiSpacer size="s" />
      <ReasonList reasons={job.reasons} />
      <EuiSpacer />
      <InstalledFacts job={job} />
    </>
  );
}

function Generation({ job }: { job: InstalledJob }) {
  const jobs = useMemo(() => [job], [job]);
  const generation = useInstalledGenerations(jobs)?.get(job.id);
  return generation === undefined ? null : (
    <>
      <EuiText size="s">{generationText(generation.status)}</EuiText>
      <ReplacedBy jobIds={generation.replacedBy} />
    </>
  );
}

function InstalledFacts({ job }: { job: InstalledJob }) {
  const { format } = useSession();
  const facts: Array<[string, string]> = [
    [
      i18n.translate('mlJobPicker.job.indicesRead', { defaultMessage: 'Data it reads' }),
      job.indices.join(', '),
    ],
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
