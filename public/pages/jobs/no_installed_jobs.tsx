import { EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { TabLink } from '../../components/tab_link';

/** Leads on where nothing is installed. */
export function NoInstalledJobs() {
  return (
    <EuiEmptyPrompt
      iconType="machineLearningApp"
      titleSize="s"
      title={
        <h2>
          {i18n.translate('mlJobPicker.jobs.none', { defaultMessage: 'No security job is installed yet' })}
        </h2>
      }
      body={
        <p>
          {i18n.translate('mlJobPicker.jobs.noneHelp', {
            defaultMessage: 'Select some that fit your data and activate them.',
          })}
        </p>
      }
      actions={
        <TabLink tab="data">
          {i18n.translate('mlJobPicker.jobs.toData', { defaultMessage: 'See which jobs fit my data' })}
        </TabLink>
      }
    />
  );
}
