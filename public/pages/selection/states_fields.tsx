import {
  EuiCheckboxGroup,
  EuiFormFieldset,
  EuiRadioGroup,
  EuiSpacer,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ChangeUrlParams } from '../../hooks/use_url_params';
import { SELECTABLE_STATES, type SelectableState, type SelectionView } from '../../services/selection_view';
import { stateText } from '../../text/state_text';
import { selectableStateText } from '../../text/selectable_state_text';

interface StatesFieldsProps {
  view: SelectionView;
  onChange: ChangeUrlParams<SelectionView>;
}

/** Which jobs may be selected: by their states, and whether those that run may be given up. */
export function StatesFields({ view, onChange }: StatesFieldsProps) {
  return (
    <>
      <AllowedStates states={view.states} onChange={(states) => onChange({ states })} />
      <EuiSpacer />
      <RunningJobs running={view.running} onChange={(running) => onChange({ running })} />
    </>
  );
}

interface AllowedStatesProps {
  states: readonly SelectableState[];
  onChange(states: SelectableState[]): void;
}

function AllowedStates({ states, onChange }: AllowedStatesProps) {
  const prefix = useGeneratedHtmlId({ prefix: 'mlJobPickerAllow' });
  return (
    <EuiFormFieldset
      legend={{
        children: i18n.translate('mlJobPicker.best.states', { defaultMessage: 'Jobs that may be selected' }),
      }}
    >
      <EuiCheckboxGroup
        options={SELECTABLE_STATES.map((state) => ({
          id: `${prefix}${state}`,
          label: (
            <>
              {stateText(state).label}: {selectableStateText(state)}
            </>
          ),
          'data-test-subj': `mlJobPickerAllow-${state}`,
        }))}
        idToSelectedMap={Object.fromEntries(states.map((state) => [`${prefix}${state}`, true]))}
        onChange={(id) =>
          onChange(
            SELECTABLE_STATES.filter((state) =>
              `${prefix}${state}` === id ? !states.includes(state) : states.includes(state)
            )
          )
        }
      />
    </EuiFormFieldset>
  );
}

interface RunningJobsProps {
  running: SelectionView['running'];
  onChange(running: SelectionView['running']): void;
}

function RunningJobs({ running, onChange }: RunningJobsProps) {
  const prefix = useGeneratedHtmlId({ prefix: 'mlJobPickerRunning' });
  return (
    <EuiRadioGroup
      name={prefix}
      legend={{
        children: i18n.translate('mlJobPicker.best.running', { defaultMessage: 'Active jobs' }),
      }}
      options={[
        {
          id: `${prefix}keep`,
          label: i18n.translate('mlJobPicker.best.runningKeep', {
            defaultMessage: 'Keep: what they cover counts, and the budget is for what is added',
          }),
        },
        {
          id: `${prefix}reconsider`,
          label: i18n.translate('mlJobPicker.best.runningReconsider', {
            defaultMessage: 'Reconsider: the budget is for all, and those that are worth less may go',
          }),
        },
      ]}
      idSelected={`${prefix}${running}`}
      onChange={(id) => onChange(id === `${prefix}keep` ? 'keep' : 'reconsider')}
    />
  );
}
