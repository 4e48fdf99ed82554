import { EuiButton, EuiRadioGroup, EuiSpacer, EuiText, EuiTitle, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { ATTACK_VERSIONS, type AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { COVERAGE_MODES, type CoverageMode } from '../../../../common/coverage/coverage_mode';
import { coverageModeText } from '../../../text/coverage_mode_text';
import { layerVersionText } from '../../../text/export_text';
import type { ExportChoice } from './export_choice';

const ATTACK_CHOICES = ['latest', 'pinned'] as const;
type AttackChoice = (typeof ATTACK_CHOICES)[number];

const MODE_CHOICES = ['all', 'shown'] as const;
type ModeChoice = (typeof MODE_CHOICES)[number];

interface LayerFormProps {
  /** In which the coverage is shown. */
  version: AttackVersion;
  mode: CoverageMode;
  onSave(choice: ExportChoice): void;
}

/** What a Navigator layer is to have in it. */
export function LayerForm({ version, mode, onSave }: LayerFormProps) {
  const [attack, setAttack] = useState<AttackChoice>('latest');
  const [modes, setModes] = useState<ModeChoice>('all');
  const save = () => onSave({ format: 'layer', attack, modes: modes === 'all' ? COVERAGE_MODES : [mode] });
  return (
    <>
      <EuiTitle size="xxs">
        <h3>
          {i18n.translate('mlJobPicker.export.layer', { defaultMessage: 'Layer for the ATT&CK Navigator' })}
        </h3>
      </EuiTitle>
      <EuiText size="s">
        <p>
          {i18n.translate('mlJobPicker.export.layerMeaning', {
            defaultMessage:
              'Each cell with its state and jobs. It can also be opened here later, to be compared. JSON, format 4.5.',
          })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <Choices<AttackChoice>
        legend={i18n.translate('mlJobPicker.export.attackVersion', { defaultMessage: 'Version of ATT&CK' })}
        choices={ATTACK_CHOICES}
        chosen={attack}
        textOf={(choice) => <VersionChoice attack={choice} version={version} />}
        onChoose={setAttack}
      />
      <EuiSpacer size="s" />
      <Choices<ModeChoice>
        legend={i18n.translate('mlJobPicker.export.layers', { defaultMessage: 'Layers' })}
        choices={MODE_CHOICES}
        chosen={modes}
        textOf={(choice) => modesText(choice, mode)}
        onChoose={setModes}
      />
      <EuiSpacer size="s" />
      <EuiButton size="s" iconType="download" onClick={save} data-test-subj="mlJobPickerExportLayer">
        {i18n.translate('mlJobPicker.export.layerSave', { defaultMessage: 'Save layer' })}
      </EuiButton>
    </>
  );
}

interface ChoicesProps<T extends string> {
  legend: string;
  choices: readonly T[];
  chosen: T;
  textOf(choice: T): React.ReactNode;
  onChoose(choice: T): void;
}

function Choices<T extends string>({ legend, choices, chosen, textOf, onChoose }: ChoicesProps<T>) {
  const name = useGeneratedHtmlId({ prefix: 'mlJobPickerExportChoice' });
  const idOf = (choice: T) => `${name}-${choice}`;
  return (
    <EuiRadioGroup
      name={name}
      legend={{ children: legend, compressed: true }}
      compressed
      options={choices.map((choice) => ({ id: idOf(choice), label: textOf(choice) }))}
      idSelected={idOf(chosen)}
      onChange={(id) => {
        const choice = choices.find((each) => idOf(each) === id);
        if (choice !== undefined) onChoose(choice);
      }}
    />
  );
}

function VersionChoice({ attack, version }: { attack: AttackChoice; version: AttackVersion }) {
  const { label, meaning } = layerVersionText(
    attack,
    attack === 'latest' ? (ATTACK_VERSIONS.at(-1) ?? version) : version
  );
  return (
    <>
      {label}
      <EuiText size="xs" color="subdued">
        {meaning}
      </EuiText>
    </>
  );
}

function modesText(choice: ModeChoice, mode: CoverageMode): string {
  switch (choice) {
    case 'all':
      return i18n.translate('mlJobPicker.export.allModes', {
        defaultMessage: 'Three layers: now, with what is ready, with everything',
      });
    case 'shown':
      return i18n.translate('mlJobPicker.export.shownMode', {
        defaultMessage: 'Only the one shown: {mode}',
        values: { mode: coverageModeText(mode).label },
      });
  }
}
