import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { Recommendation, RecommendationsResponse } from '../../../common/api/recommendations';
import type { JobEvidence } from '../../../common/evidence/job_evidence';
import { useSession } from '../../hooks/use_session';
import { certaintyText, coverageText, instantText, volumeText } from '../../text/evidence_text';
import { historyText } from '../../text/history_text';
import { DocumentChart } from './document_chart';
import { FactList } from './fact_list';
import { FieldTable } from './field_table';
import { SourceTable } from './source_table';

export interface EvidenceDetailsProps {
  job: Recommendation;
  evidence: JobEvidence;
  answer: Pick<RecommendationsResponse, 'asOfMs' | 'lookbackDays'>;
}

/** What the documents that a job's query selects are like: how many and when, where from, and how complete. */
export function EvidenceDetails({ job, evidence, answer }: EvidenceDetailsProps) {
  const { format } = useSession();
  const { asOfMs, lookbackDays } = answer;
  return (
    <div data-test-subj="mlJobPickerEvidence">
      <FactList
        facts={[
          [
            i18n.translate('mlJobPicker.evidence.documents', { defaultMessage: 'Documents' }),
            volumeText(evidence, format),
          ],
          [
            i18n.translate('mlJobPicker.evidence.counted', { defaultMessage: 'Counted' }),
            certaintyText(evidence, format),
          ],
          [
            i18n.translate('mlJobPicker.evidence.oldest', { defaultMessage: 'Oldest' }),
            instantText(evidence.firstSeenMs, asOfMs, format),
          ],
          [
            i18n.translate('mlJobPicker.evidence.newest', { defaultMessage: 'Newest' }),
            instantText(evidence.lastSeenMs, asOfMs, format),
          ],
          [
            i18n.translate('mlJobPicker.evidence.history', { defaultMessage: 'Time to learn' }),
            <>
              {coverageText(evidence.historyMs, lookbackDays, format)}
              <br />
              {i18n.translate('mlJobPicker.evidence.needs', {
                defaultMessage: 'Needed: {need}',
                values: { need: historyText(job.history, job.bucketSpan, format) },
              })}
            </>,
          ],
        ]}
      />
      <EuiSpacer size="m" />
      <DocumentChart evidence={evidence} asOfMs={asOfMs} lookbackDays={lookbackDays} />
      <SourceTable evidence={evidence} />
      <FieldTable evidence={evidence} reasons={job.reasons} />
    </div>
  );
}
