import { EuiButton, EuiEmptyPrompt, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { GoalView } from './use_goal_view';

interface NoGoalPromptProps {
  /** Goals that only the filters hide; with 0 the search has found none. */
  hidden: number;
  view: Pick<GoalView, 'askAnew' | 'clearFilter'>;
}

/** Stands where the search finds nothing, or the filters let nothing through. */
export function NoGoalPrompt({ hidden, view }: NoGoalPromptProps) {
  return (
    <EuiEmptyPrompt
      iconType="search"
      titleSize="s"
      title={<h2>{i18n.translate('mlJobPicker.goals.none', { defaultMessage: 'No goal matches' })}</h2>}
      body={
        <p>
          {hidden === 0
            ? i18n.translate('mlJobPicker.goals.noneFound', {
                defaultMessage: 'Say it in other words. These questions have answers:',
              })
            : i18n.translate('mlJobPicker.goals.noneFiltered', {
                defaultMessage:
                  'The filters hide {hidden, plural, one {the one goal} other {all # goals}} that would be here.',
                values: { hidden },
              })}
        </p>
      }
      actions={
        hidden === 0 ? (
          <Examples onSearch={view.askAnew} />
        ) : (
          <EuiButton size="s" onClick={view.clearFilter}>
            {i18n.translate('mlJobPicker.goals.clearFilter', { defaultMessage: 'Clear the filters' })}
          </EuiButton>
        )
      }
      data-test-subj="mlJobPickerNoGoal"
    />
  );
}

function Examples({ onSearch }: { onSearch(query: string): void }) {
  return (
    <EuiFlexGroup gutterSize="s" justifyContent="center" wrap responsive={false}>
      {examples().map((example) => (
        <EuiFlexItem key={example} grow={false}>
          <EuiButton size="s" onClick={() => onSearch(example)}>
            {example}
          </EuiButton>
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}

function examples(): string[] {
  return [
    i18n.translate('mlJobPicker.goals.exampleDns', { defaultMessage: 'someone stealing data over DNS' }),
    i18n.translate('mlJobPicker.goals.exampleHours', { defaultMessage: 'logins at odd hours' }),
    i18n.translate('mlJobPicker.goals.exampleVpn', { defaultMessage: 'vpn usage' }),
  ];
}
