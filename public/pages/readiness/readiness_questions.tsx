import { EuiAccordion, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { readinessQuestions } from '../../text/readiness_questions_text';

/** What newcomers ask, each with a short answer. */
export function ReadinessQuestions() {
  return (
    <section aria-labelledby="mlJobPickerQuestions" data-test-subj="mlJobPickerQuestions">
      <EuiTitle size="xs">
        <h2 id="mlJobPickerQuestions">
          {i18n.translate('mlJobPicker.questions.title', { defaultMessage: 'Questions' })}
        </h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      {readinessQuestions().map(({ id, question, answer }) => (
        <EuiAccordion key={id} id={`mlJobPickerQuestion-${id}`} buttonContent={question} paddingSize="s">
          <EuiText size="s" style={{ maxInlineSize: 720 }}>
            <p>{answer}</p>
          </EuiText>
        </EuiAccordion>
      ))}
    </section>
  );
}
