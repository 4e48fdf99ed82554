import {
  EuiAccordion,
  EuiBadge,
  EuiButtonIcon,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiText,
  EuiTitle,
  EuiToolTip,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlannedJob } from '../../common/activation/activation_plan';
import { isBlocked } from '../../common/activation/is_blocked';
import type { PlanChoices } from '../hooks/use_plan_choices';
import { useSelection } from '../hooks/use_selection';
import { useSession } from '../hooks/use_session';
import { planStepText } from '../text/plan_step_text';
import { plannedJobSummary } from '../text/planned_job_text';
import { documentsText } from '../text/reading_text';
import { IndicesChoice } from './indices_choice';
import { MemoryEstimate } from './memory_estimate';
import { PlanNoteList } from './plan_note_list';

interface PlannedJobCardProps {
  job: PlannedJob;
  /** About how many it reads at first; undefined if that is not known. */
  documents: number | undefined;
  isCounting: boolean;
  /** Whether all that will be done is shown from the beginning. */
  startsOpen: boolean;
  choices: PlanChoices;
  /** When the plan was made. */
  nowMs: number;
  /** Called when the job, and this card with it, has gone from the selection. */
  onRemoved(): void;
}

/** What will be done for one job, what it takes, and what should be known before. */
export function PlannedJobCard(props: PlannedJobCardProps) {
  const { job, startsOpen, choices, onRemoved } = props;
  const { format } = useSession();
  const accordionId = useGeneratedHtmlId({ prefix: 'mlJobPickerPlannedJob' });
  const blocking = job.notes.filter(({ blocks }) => blocks);
  const hasDetails = job.steps.length > 0 || job.notes.length > blocking.length;
  const summary = <EuiText size="s">{plannedJobSummary(job, format)}</EuiText>;
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s" data-test-subj={`mlJobPickerPlanned-${job.jobId}`}>
      <EuiFlexGroup responsive={false} gutterSize="s" alignItems="flexStart">
        <EuiFlexItem>
          <EuiTitle size="xxs">
            <h4>{job.title}</h4>
          </EuiTitle>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <Mark job={job} />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <RemoveButton job={job} onRemoved={onRemoved} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <PlanNoteList notes={blocking} />
      <IndicesChoice job={job} choices={choices} />
      {hasDetails ? (
        <EuiAccordion id={accordionId} initialIsOpen={startsOpen} paddingSize="xs" buttonContent={summary}>
          <Details {...props} />
        </EuiAccordion>
      ) : (
        summary
      )}
    </EuiPanel>
  );
}

function Details({ job, documents, isCounting, choices, nowMs }: PlannedJobCardProps) {
  const { format } = useSession();
  const starts = job.steps.some(({ action }) => action.kind === 'start');
  const count = starts ? documentsText(documents, isCounting, format) : undefined;
  return (
    <>
      {job.steps.length > 0 && (
        <EuiText size="s">
          <ul className="eui-textBreakWord">
            {job.steps.map(({ action }) => (
              <li key={action.kind}>
                {planStepText(action, job.memoryBytes, format)}
                {action.kind === 'start' && count !== undefined && ` ${count}`}
              </li>
            ))}
          </ul>
        </EuiText>
      )}
      <PlanNoteList notes={job.notes.filter(({ blocks }) => !blocks)} />
      <MemoryEstimate job={job} choices={choices} nowMs={nowMs} />
    </>
  );
}

function Mark({ job }: { job: PlannedJob }) {
  if (isBlocked(job)) {
    return (
      <EuiBadge color="danger" iconType="cross">
        {i18n.translate('mlJobPicker.activation.blockingNote', { defaultMessage: 'Cannot be activated' })}
      </EuiBadge>
    );
  }
  return job.notes.length === 0 ? null : (
    <EuiBadge color="hollow" iconType="info">
      {i18n.translate('mlJobPicker.activation.notes', {
        defaultMessage: '{count, plural, one {# note} other {# notes}}',
        values: { count: job.notes.length },
      })}
    </EuiBadge>
  );
}

function RemoveButton({ job, onRemoved }: { job: PlannedJob; onRemoved(): void }) {
  const { remove } = useSelection();
  const label = i18n.translate('mlJobPicker.activation.deselect', {
    defaultMessage: 'Remove {title} from the selection',
    values: { title: job.title },
  });
  return (
    <EuiToolTip content={label} disableScreenReaderOutput>
      <EuiButtonIcon
        iconType="cross"
        color="text"
        onClick={() => {
          remove([job.jobId]);
          onRemoved();
        }}
        aria-label={label}
      />
    </EuiToolTip>
  );
}
