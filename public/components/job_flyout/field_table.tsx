import { EuiBasicTable, EuiSpacer, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { FieldCompleteness, JobEvidence } from '../../../common/evidence/job_evidence';
import type { Reason } from '../../../common/evidence/reason';
import { useSession } from '../../hooks/use_session';
import { shareText } from '../../text/amount_text';
import type { Formatters } from '../../text/formatters';
import { ShareBar } from './share_bar';

interface FieldTableProps {
  evidence: JobEvidence;
  /** Fields that one of them speaks of stand out. */
  reasons: readonly Reason[];
}

/** How many of the documents have each field that a job uses, and as what it is mapped; in the given order. */
export function FieldTable({ evidence, reasons }: FieldTableProps) {
  const { format } = useSession();
  const columns = useMemo(() => fieldColumns(evidence, reasons, format), [evidence, reasons, format]);
  if (evidence.fields.length === 0) return null;
  return (
    <>
      <EuiSpacer size="m" />
      <EuiBasicTable
        items={evidence.fields}
        itemId="field"
        columns={columns}
        compressed
        responsiveBreakpoint={false}
        tableCaption={i18n.translate('mlJobPicker.evidence.fieldsCaption', {
          defaultMessage: 'Fields that the job uses, and how many documents have them',
        })}
      />
    </>
  );
}

function fieldColumns(
  evidence: JobEvidence,
  reasons: readonly Reason[],
  format: Formatters
): Array<EuiBasicTableColumn<FieldCompleteness>> {
  const estimated = evidence.certainty.kind === 'estimated';
  const colors = colorsOfFields(reasons);
  return [
    {
      name: i18n.translate('mlJobPicker.evidence.field', { defaultMessage: 'Field' }),
      render: ({ field }: FieldCompleteness) => <code className="eui-textBreakWord">{field}</code>,
    },
    {
      name: i18n.translate('mlJobPicker.evidence.role', { defaultMessage: 'Role' }),
      width: '5.5em',
      render: ({ role }: FieldCompleteness) => roleText(role),
    },
    {
      name: i18n.translate('mlJobPicker.evidence.types', { defaultMessage: 'Type' }),
      width: '6em',
      render: ({ types }: FieldCompleteness) => (types.length === 0 ? '–' : format.list(types)),
    },
    {
      name: i18n.translate('mlJobPicker.evidence.inDocuments', { defaultMessage: 'In documents' }),
      width: '8em',
      render: ({ field, fraction }: FieldCompleteness) => (
        <ShareBar
          fraction={fraction}
          color={colors.get(field)}
          // None and all are counted, never estimated.
          text={shareText(fraction, format, estimated && fraction > 0 && fraction < 1)}
        />
      ),
    },
  ];
}

function colorsOfFields(reasons: readonly Reason[]): ReadonlyMap<string, 'warning' | 'danger'> {
  const colors = new Map<string, 'warning' | 'danger'>();
  for (const reason of reasons) {
    if (reason.code === 'field_missing') colors.set(reason.field, 'danger');
    if (reason.code === 'field_sparse') colors.set(reason.field, 'warning');
  }
  return colors;
}

function roleText(role: FieldCompleteness['role']): string {
  switch (role) {
    case 'required':
      return i18n.translate('mlJobPicker.evidence.required', { defaultMessage: 'required' });
    case 'helpful':
      return i18n.translate('mlJobPicker.evidence.helpful', { defaultMessage: 'helpful' });
  }
}
