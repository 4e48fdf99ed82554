import { EuiDescriptionList, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import { useSession } from '../../hooks/use_session';
import { costText } from '../../text/cost_text';
import { detectorNotation } from '../../text/detector_text';
import { goalText } from '../../text/goal_text';
import { StateBadge } from '../state_badge';
import { MappingList } from './mapping_list';
import { ReasonList } from './reason_list';

interface JobDetailsProps {
  job: Recommendation;
}

/** What a job is, needs and costs, and how it stands here. */
export function JobDetails({ job }: JobDetailsProps) {
  return (
    <>
      <EuiText>
        <p>{goalText(job.detectors)}</p>
      </EuiText>
      {job.description !== '' && (
        <EuiText size="s" color="subdued">
          <p>{job.description}</p>
        </EuiText>
      )}
      <EuiSpacer />
      <StateBadge state={job.state} />
      <EuiSpacer size="s" />
      <ReasonList reasons={job.reasons} />
      <EuiSpacer />
      <Heading text={i18n.translate('mlJobPicker.job.attack', { defaultMessage: 'ATT&CK' })} />
      <MappingList mappings={job.mappings} />
      <EuiSpacer />
      <Heading text={i18n.translate('mlJobPicker.job.facts', { defaultMessage: 'Facts' })} />
      <Facts job={job} />
    </>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <>
      <EuiTitle size="xxs">
        <h3>{text}</h3>
      </EuiTitle>
      <EuiSpacer size="xs" />
    </>
  );
}

function Facts({ job }: JobDetailsProps) {
  const { format } = useSession();
  const none = i18n.translate('mlJobPicker.job.none', { defaultMessage: 'none' });
  const list = (items: readonly string[]) => (items.length === 0 ? none : items.join(', '));
  const facts: Array<[string, string]> = [
    [
      i18n.translate('mlJobPicker.job.counts', { defaultMessage: 'What it counts' }),
      list(job.detectors.map(detectorNotation)),
    ],
    [
      i18n.translate('mlJobPicker.job.fields', { defaultMessage: 'Fields it needs' }),
      list(job.requiredFields),
    ],
    [i18n.translate('mlJobPicker.job.influencers', { defaultMessage: 'Influencers' }), list(job.influencers)],
    [
      i18n.translate('mlJobPicker.job.indices', { defaultMessage: 'Data it reads' }),
      job.indexPatterns.length === 0
        ? i18n.translate('mlJobPicker.job.noIndices', { defaultMessage: 'its module names none' })
        : list(job.indexPatterns),
    ],
    [i18n.translate('mlJobPicker.job.memory', { defaultMessage: 'Memory' }), costText(job.cost, format)],
    [i18n.translate('mlJobPicker.job.bucketSpan', { defaultMessage: 'Bucket span' }), job.bucketSpan],
    [i18n.translate('mlJobPicker.job.groups', { defaultMessage: 'Groups' }), list(job.groups)],
    [i18n.translate('mlJobPicker.job.id', { defaultMessage: 'Job id' }), job.id],
    [
      i18n.translate('mlJobPicker.job.module', { defaultMessage: 'Module' }),
      `${job.moduleTitle} (${job.moduleId})`,
    ],
  ];
  return (
    <EuiDescriptionList
      type="responsiveColumn"
      columnWidths={[1, 3]}
      compressed
      listItems={facts.map(([title, description]) => ({
        title,
        description: <span className="eui-textBreakWord">{description}</span>,
      }))}
    />
  );
}
