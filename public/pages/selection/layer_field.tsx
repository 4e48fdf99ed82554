import { EuiCallOut, EuiFilePicker, EuiFormRow, EuiSelect, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { placeSnapshot } from '../../../common/coverage/place_snapshot';
import { useSession } from '../../hooks/use_session';
import { layerFileProblemText } from '../../text/layer_file_problem_text';
import { layerPriorities } from './layer_priorities';
import type { LayerFile, LayerFileState } from './use_layer_file';

/** Names of what has no place that are written out. */
const NAMED = 5;

interface LayerFieldProps {
  layerFile: LayerFile;
  version: AttackVersion;
}

/** Opens a file of Navigator layers, and says what was found in it. */
export function LayerField({ layerFile, version }: LayerFieldProps) {
  const { state, open } = layerFile;
  return (
    <>
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.best.layerFile', { defaultMessage: 'Layer file (JSON)' })}
        helpText={i18n.translate('mlJobPicker.best.layerNotKept', {
          defaultMessage:
            'It is read in your browser. It is not kept: open it again when you come back or reload the page.',
        })}
      >
        <EuiFilePicker
          fullWidth
          display="default"
          accept=".json,application/json"
          isLoading={state.kind === 'reading'}
          onChange={(files) => open(files?.[0])}
          data-test-subj="mlJobPickerLayerFile"
        />
      </EuiFormRow>
      <EuiSpacer size="s" />
      <div role="status">
        <LayerOutcome state={state} version={version} />
      </div>
      <LayerChoice layerFile={layerFile} />
    </>
  );
}

function LayerOutcome({ state, version }: { state: LayerFileState; version: AttackVersion }) {
  const { format } = useSession();
  switch (state.kind) {
    case 'none':
    case 'reading':
      return null;
    case 'refused':
      return <NotRead name={state.name} text={layerFileProblemText(state.problem, format)} />;
    case 'read': {
      const layer = state.layers[state.chosen];
      return layer === undefined ? null : <Found layer={layer} version={version} />;
    }
  }
}

function NotRead({ name, text }: { name: string; text: string }) {
  return (
    <EuiCallOut
      size="s"
      color="danger"
      iconType="warning"
      title={i18n.translate('mlJobPicker.best.layerNotRead', {
        defaultMessage: '{name} was not opened',
        values: { name },
      })}
      data-test-subj="mlJobPickerLayerProblem"
    >
      {text}
    </EuiCallOut>
  );
}

function Found({ layer, version }: { layer: Parameters<typeof placeSnapshot>[0]; version: AttackVersion }) {
  const { format } = useSession();
  const { pairs, scored, unplaced } = useMemo(
    () => layerPriorities(placeSnapshot(layer, version)),
    [layer, version]
  );
  return (
    <EuiText size="s" data-test-subj="mlJobPickerLayerFound">
      <p>
        {i18n.translate('mlJobPicker.best.layerFound', {
          defaultMessage:
            '{named, select, yes {{name}: } other {}}{pairs, plural, one {# cell} other {# cells}}, {scored, plural, =0 {none} other {#}} with a score.',
          values: {
            named: layer.name === undefined ? 'no' : 'yes',
            name: layer.name ?? '',
            pairs: pairs.length,
            scored,
          },
        })}
        {unplaced.length > 0 && (
          <>
            {' '}
            {i18n.translate('mlJobPicker.best.layerUnplaced', {
              defaultMessage:
                'ATT&CK v{version} has no place for {ids}; {count, plural, one {it is} other {they are}} left out.',
              values: {
                version: String(version),
                ids: format.list(unplaced, NAMED),
                count: unplaced.length,
              },
            })}
          </>
        )}
      </p>
    </EuiText>
  );
}

/** Which of several layers is meant. */
function LayerChoice({ layerFile: { state, choose } }: Pick<LayerFieldProps, 'layerFile'>) {
  if (state.kind !== 'read' || state.layers.length < 2) return null;
  return (
    <>
      <EuiSpacer size="s" />
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.best.whichLayer', { defaultMessage: 'Layer of the file' })}
      >
        <EuiSelect
          fullWidth
          value={state.chosen}
          options={state.layers.map(({ name }, position) => ({
            value: position,
            text: name ?? String(position + 1),
          }))}
          onChange={(event) => choose(Number(event.target.value))}
          data-test-subj="mlJobPickerLayerChoice"
        />
      </EuiFormRow>
    </>
  );
}
