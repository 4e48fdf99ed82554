import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { GenerationSwitch, InstalledJob, JobRule } from '../../../common/api/jobs';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { GenerationSwitchPanel } from './generation_switch_panel';

export interface GenerationSwitchesProps {
  switches: readonly GenerationSwitch[];
  jobs: readonly InstalledJob[];
  rules: readonly JobRule[];
  rights: OperationRights;
  onStop(job: InstalledJob): void;
}

/** Detections of which Elastic has a newer job: how to move to it without a gap. Nothing is rendered where there is none. */
export function GenerationSwitches({ switches, ...context }: GenerationSwitchesProps) {
  if (switches.length === 0) {
    return null;
  }
  return (
    <section data-test-subj="mlJobPickerSwitches">
      <EuiTitle size="xs">
        <h2>{i18n.translate('mlJobPicker.switch.title', { defaultMessage: 'Move to newer jobs' })}</h2>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.switch.intro', {
            defaultMessage:
              'Elastic gives a detection a new job now and then. Both run side by side until the new one has learned, so that no rule is left without a job. Nothing is deleted.',
          })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      {switches.map((entry) => (
        <GenerationSwitchPanel key={`${entry.oldJobId} ${entry.newJobId}`} entry={entry} {...context} />
      ))}
      <EuiSpacer />
    </section>
  );
}
