import { EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSession } from '../hooks/use_session';
import type { PlannedReading as Reading } from '../services/planned_reading';
import { readingText } from '../text/reading_text';

interface PlannedReadingProps {
  reading: Reading;
  /** The data is being counted. */
  isCounting: boolean;
  lookbackDays: number;
}

/** From when on, and about how much, the jobs of a plan read. Nothing where none of them reads anything. */
export function PlannedReading({ reading, isCounting, lookbackDays }: PlannedReadingProps) {
  const { format } = useSession();
  const text = readingText(reading, { isCounting, lookbackDays }, format);
  return text === undefined ? null : (
    <section data-test-subj="mlJobPickerPlanReading">
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.activation.readingTitle', { defaultMessage: 'Data' })}</h3>
      </EuiTitle>
      <EuiText size="s">
        <p>{text}</p>
      </EuiText>
    </section>
  );
}
