import { EuiFormRow, EuiSelect, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { ChangeUrlParams } from '../../hooks/use_url_params';
import { PRIORITY_KINDS, type PriorityKind, type SelectionView } from '../../services/selection_view';
import { priorityText } from '../../text/priority_text';
import { ChoiceList } from './choice_list';
import { goalChoices, tacticChoices } from './choices';
import { LayerField } from './layer_field';
import type { LayerFile } from './use_layer_file';

interface PriorityFieldsProps {
  view: SelectionView;
  onChange: ChangeUrlParams<SelectionView>;
  version: AttackVersion;
  layerFile: LayerFile;
}

/** What is to be covered. */
export function PriorityFields({ view, onChange, version, layerFile }: PriorityFieldsProps) {
  const choose = (text: string) => {
    const priority = PRIORITY_KINDS.find((kind) => kind === text);
    if (priority !== undefined) onChange({ priority });
  };
  return (
    <>
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.best.priority', { defaultMessage: 'What is to be covered' })}
        helpText={priorityText(view.priority).meaning}
      >
        <EuiSelect
          fullWidth
          value={view.priority}
          options={PRIORITY_KINDS.map((kind) => ({ value: kind, text: priorityText(kind).label }))}
          onChange={(event) => choose(event.target.value)}
          data-test-subj="mlJobPickerPriority"
        />
      </EuiFormRow>
      {view.priority !== 'all' && <EuiSpacer size="s" />}
      <Details kind={view.priority} {...{ view, onChange, version, layerFile }} />
    </>
  );
}

function Details({ kind, view, onChange, version, layerFile }: { kind: PriorityKind } & PriorityFieldsProps) {
  switch (kind) {
    case 'all':
      return null;
    case 'tactics':
      return (
        <ChoiceList
          label={i18n.translate('mlJobPicker.best.tactics', { defaultMessage: 'Tactics' })}
          choices={tacticChoices(version)}
          chosen={view.tactics}
          onChange={(tactics) => onChange({ tactics })}
          data-test-subj="mlJobPickerTactics"
        />
      );
    case 'goals':
      return (
        <ChoiceList
          label={i18n.translate('mlJobPicker.best.goals', { defaultMessage: 'Goals' })}
          choices={goalChoices()}
          chosen={view.goals}
          onChange={(goals) => onChange({ goals })}
          data-test-subj="mlJobPickerGoals"
        />
      );
    case 'layer':
      return <LayerField layerFile={layerFile} version={version} />;
  }
}
