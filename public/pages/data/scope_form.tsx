import { EuiButton, EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiForm, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useState, type FormEvent } from 'react';

import { DEFAULT_LOOKBACK_DAYS } from '../../../common/constants';
import { useUrlState } from '../../hooks/use_url_state';
import { readDataScope, type ScopeProblem } from '../../services/data_scope';
import { scopeProblemText } from '../../text/scope_problem_text';

/** Index pattern and look-back of all questions; they go into the address when they are applied. */
export function ScopeForm() {
  const [{ pattern = '', days = '' }, change] = useUrlState();
  const [typed, setTyped] = useState({ pattern, days });
  const [problems, setProblems] = useState<ScopeProblem[]>([]);

  // Back, forward and links change the address under the form.
  useEffect(() => {
    setTyped({ pattern, days });
    setProblems([]);
  }, [pattern, days]);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const answer = readDataScope(typed.pattern, typed.days);
    setProblems(answer.problems);
    if (answer.problems.length === 0) {
      change(() => ({
        pattern: answer.scope.indexPattern,
        days: typed.days.trim() === '' ? undefined : String(answer.scope.lookbackDays),
      }));
    }
  };

  return (
    <EuiForm component="form" onSubmit={apply} noValidate>
      <EuiFlexGroup gutterSize="m" wrap>
        <PatternField
          value={typed.pattern}
          error={errorOf(problems, 'pattern')}
          onChange={(value) => setTyped({ ...typed, pattern: value })}
        />
        <DaysField
          value={typed.days}
          error={errorOf(problems, 'days')}
          onChange={(value) => setTyped({ ...typed, days: value })}
        />
        <EuiFlexItem grow={false}>
          <EuiFormRow hasEmptyLabelSpace>
            <EuiButton type="submit" data-test-subj="mlJobPickerApplyScope">
              {i18n.translate('mlJobPicker.data.apply', { defaultMessage: 'Apply' })}
            </EuiButton>
          </EuiFormRow>
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiForm>
  );
}

interface FieldProps {
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

function PatternField({ value, error, onChange }: FieldProps) {
  return (
    <EuiFlexItem style={{ minInlineSize: 240 }}>
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.data.pattern', { defaultMessage: 'Index pattern' })}
        helpText={i18n.translate('mlJobPicker.data.patternHelp', {
          defaultMessage: 'Empty: each module looks where it says itself. Separate several with commas.',
        })}
        isInvalid={error !== undefined}
        error={error}
      >
        <EuiFieldText
          fullWidth
          value={value}
          placeholder="logs-*,winlogbeat-*"
          isInvalid={error !== undefined}
          onChange={(event) => onChange(event.target.value)}
          data-test-subj="mlJobPickerPattern"
        />
      </EuiFormRow>
    </EuiFlexItem>
  );
}

function DaysField({ value, error, onChange }: FieldProps) {
  return (
    <EuiFlexItem grow={false} style={{ inlineSize: 200 }}>
      <EuiFormRow
        label={i18n.translate('mlJobPicker.data.days', { defaultMessage: 'Look back (days)' })}
        isInvalid={error !== undefined}
        error={error}
      >
        {/* Not a number field: browsers give the empty text for what they can't read, and it would count as "default". */}
        <EuiFieldText
          inputMode="numeric"
          value={value}
          placeholder={String(DEFAULT_LOOKBACK_DAYS)}
          isInvalid={error !== undefined}
          onChange={(event) => onChange(event.target.value)}
          data-test-subj="mlJobPickerDays"
        />
      </EuiFormRow>
    </EuiFlexItem>
  );
}

function errorOf(problems: readonly ScopeProblem[], field: ScopeProblem['field']): string | undefined {
  const problem = problems.find((candidate) => candidate.field === field);
  return problem === undefined ? undefined : scopeProblemText(problem);
}
