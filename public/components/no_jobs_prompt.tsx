import { EuiEmptyPrompt } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

/** Stands where the filter lets no job through, or where Kibana has none at all. */
export function NoJobsPrompt({ total }: { total: number }) {
  return total === 0 ? (
    <EuiEmptyPrompt
      iconType="machineLearningApp"
      titleSize="s"
      title={
        <h2>
          {i18n.translate('mlJobPicker.noJobs.title', { defaultMessage: 'There are no security jobs here' })}
        </h2>
      }
      body={
        <p>
          {i18n.translate('mlJobPicker.noJobs.body', {
            defaultMessage: 'No machine learning module of this Kibana has jobs in the group "security".',
          })}
        </p>
      }
    />
  ) : (
    <EuiEmptyPrompt
      iconType="search"
      titleSize="s"
      title={<h2>{i18n.translate('mlJobPicker.noMatch.title', { defaultMessage: 'No job matches' })}</h2>}
      body={
        <p>
          {i18n.translate('mlJobPicker.noMatch.body', {
            defaultMessage: 'Use fewer words, or switch off a state.',
          })}
        </p>
      }
    />
  );
}
