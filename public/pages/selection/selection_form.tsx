import { EuiPanel, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { ChangeUrlParams } from '../../hooks/use_url_params';
import type { SelectionView } from '../../services/selection_view';
import { BudgetFields } from './budget_fields';
import { PriorityFields } from './priority_fields';
import { StatesFields } from './states_fields';
import type { LayerFile } from './use_layer_file';

interface SelectionFormProps {
  view: SelectionView;
  onChange: ChangeUrlParams<SelectionView>;
  version: AttackVersion;
  layerFile: LayerFile;
}

/** What is wanted, and what it may take. Each change is solved by itself, so that there is nothing to submit. */
export function SelectionForm({ view, onChange, version, layerFile }: SelectionFormProps) {
  return (
    <EuiPanel
      hasBorder
      hasShadow={false}
      paddingSize="m"
      role="form"
      aria-label={i18n.translate('mlJobPicker.best.form', { defaultMessage: 'Budget and priorities' })}
      data-test-subj="mlJobPickerSelectionForm"
    >
      <FormHeading text={i18n.translate('mlJobPicker.best.budget', { defaultMessage: 'Budget' })} />
      <BudgetFields view={view} onChange={onChange} />
      <EuiSpacer size="l" />
      <FormHeading text={i18n.translate('mlJobPicker.best.priorities', { defaultMessage: 'Priorities' })} />
      <PriorityFields {...{ view, onChange, version, layerFile }} />
      <EuiSpacer size="l" />
      <FormHeading text={i18n.translate('mlJobPicker.best.candidates', { defaultMessage: 'Candidates' })} />
      <StatesFields view={view} onChange={onChange} />
    </EuiPanel>
  );
}

function FormHeading({ text }: { text: string }) {
  return (
    <>
      <EuiTitle size="xs">
        <h2>{text}</h2>
      </EuiTitle>
      <EuiSpacer size="s" />
    </>
  );
}
