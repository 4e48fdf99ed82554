import { EuiButton, EuiCallOut, EuiHorizontalRule, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { CoverageMode } from '../../../../common/coverage/coverage_mode';
import { useSession } from '../../../hooks/use_session';
import { exportDoubtText } from '../../../text/export_text';
import { ExportStatus } from './export_status';
import { LayerForm } from './layer_form';
import type { Export } from './use_export';

interface ExportFormatsProps {
  answer: CoverageResponse;
  mode: CoverageMode;
  exporting: Export;
  onReport(): void;
}

/** Each format with what it is for, and below them what became of the last export. */
export function ExportFormats({ answer, mode, exporting, onReport }: ExportFormatsProps) {
  const { save, state } = exporting;
  return (
    <>
      <Doubt answer={answer} />
      <LayerForm version={answer.attackVersion} mode={mode} onSave={save} />
      <EuiHorizontalRule margin="m" />
      <Format
        title={i18n.translate('mlJobPicker.export.dettect', {
          defaultMessage: 'DeTT&CT technique administration',
        })}
        meaning={i18n.translate('mlJobPicker.export.dettectMeaning', {
          defaultMessage:
            'Detection and visibility of each technique of ATT&CK v{version} as it is now, with scores to be reviewed. YAML, format 1.2. For another version, switch it on the page first.',
          values: { version: String(answer.attackVersion) },
        })}
        action={i18n.translate('mlJobPicker.export.dettectSave', { defaultMessage: 'Save YAML' })}
        icon="download"
        onAct={() => save({ format: 'dettect' })}
        testSubject="mlJobPickerExportDettect"
      />
      <EuiHorizontalRule margin="m" />
      <Format
        title={i18n.translate('mlJobPicker.export.csv', { defaultMessage: 'Table' })}
        meaning={i18n.translate('mlJobPicker.export.csvMeaning', {
          defaultMessage:
            'A row for each pair of tactic and technique of ATT&CK v{version} and each job that watches for it, as it is now. CSV.',
          values: { version: String(answer.attackVersion) },
        })}
        action={i18n.translate('mlJobPicker.export.csvSave', { defaultMessage: 'Save CSV' })}
        icon="download"
        onAct={() => save({ format: 'csv' })}
        testSubject="mlJobPickerExportCsv"
      />
      <EuiHorizontalRule margin="m" />
      <Format
        title={i18n.translate('mlJobPicker.export.report', { defaultMessage: 'Printable report' })}
        meaning={i18n.translate('mlJobPicker.export.reportMeaning', {
          defaultMessage:
            'What is watched, what is blind and why, and what data is missing, on paper or as PDF.',
        })}
        action={i18n.translate('mlJobPicker.export.reportOpen', { defaultMessage: 'Show report' })}
        icon="document"
        onAct={onReport}
        testSubject="mlJobPickerExportReport"
      />
      <ExportStatus state={state} onRetry={save} />
    </>
  );
}

interface FormatProps {
  title: string;
  meaning: string;
  action: string;
  icon: string;
  onAct(): void;
  testSubject: string;
}

function Format({ title, meaning, action, icon, onAct, testSubject }: FormatProps) {
  return (
    <>
      <EuiTitle size="xxs">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiText size="s">
        <p>{meaning}</p>
      </EuiText>
      <EuiSpacer size="s" />
      <EuiButton size="s" iconType={icon} onClick={onAct} data-test-subj={testSubject}>
        {action}
      </EuiButton>
    </>
  );
}

/** Before anything is saved: what the files will not know. */
function Doubt({ answer: { jobs, partial } }: { answer: CoverageResponse }) {
  const { format } = useSession();
  const unknownJobs = jobs.filter(({ state }) => state === 'unknown').length;
  const doubt = exportDoubtText({ partial, unknownJobs }, format);
  if (doubt === undefined) return null;
  return (
    <>
      <EuiCallOut
        size="s"
        color="warning"
        iconType="warning"
        title={doubt}
        data-test-subj="mlJobPickerExportDoubt"
      />
      <EuiSpacer size="m" />
    </>
  );
}
