import { EuiBasicTable, EuiSpacer, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { SourceShare } from '../../../common/evidence/evidence_answers';
import type { JobEvidence } from '../../../common/evidence/job_evidence';
import { useSession } from '../../hooks/use_session';
import { shareText } from '../../text/amount_text';
import { documentsText } from '../../text/evidence_text';
import type { Formatters } from '../../text/formatters';
import { ShareBar } from './share_bar';

interface SourceTableProps {
  evidence: JobEvidence;
}

/** Which data sources the documents are of, and how large a part each is. */
export function SourceTable({ evidence }: SourceTableProps) {
  const { format } = useSession();
  const columns = useMemo(() => sourceColumns(evidence, format), [evidence, format]);
  const { sources, otherDocuments } = evidence;
  if (sources.length === 0) return null;
  return (
    <>
      <EuiSpacer size="m" />
      <EuiBasicTable
        items={sources}
        itemId="id"
        columns={columns}
        compressed
        responsiveBreakpoint={false}
        tableCaption={i18n.translate('mlJobPicker.evidence.sourcesCaption', {
          defaultMessage: 'Data sources of the documents',
        })}
      />
      {otherDocuments > 0 && (
        <EuiText size="xs" color="subdued">
          {i18n.translate('mlJobPicker.evidence.otherSources', {
            defaultMessage: 'Smaller sources: {documents} documents.',
            values: { documents: documentsText(otherDocuments, evidence, format) },
          })}
        </EuiText>
      )}
    </>
  );
}

function sourceColumns(evidence: JobEvidence, format: Formatters): Array<EuiBasicTableColumn<SourceShare>> {
  const estimated = evidence.certainty.kind === 'estimated';
  return [
    {
      name: i18n.translate('mlJobPicker.evidence.source', { defaultMessage: 'Data source' }),
      render: ({ id }: SourceShare) => <code className="eui-textBreakWord">{id}</code>,
    },
    {
      name: i18n.translate('mlJobPicker.evidence.documents', { defaultMessage: 'Documents' }),
      width: '7em',
      align: 'right',
      render: ({ documents }: SourceShare) => documentsText(documents, evidence, format),
    },
    {
      name: i18n.translate('mlJobPicker.evidence.share', { defaultMessage: 'Share' }),
      width: '9em',
      render: ({ documents }: SourceShare) => {
        // Of two estimates, the part may come out greater than the whole.
        const fraction = Math.min(1, documents / evidence.documents);
        return <ShareBar fraction={fraction} text={shareText(fraction, format, estimated && fraction < 1)} />;
      },
    },
  ];
}
