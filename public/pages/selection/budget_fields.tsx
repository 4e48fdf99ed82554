import { EuiFormRow, EuiSelect } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { useSession } from '../../hooks/use_session';
import type { ChangeUrlParams } from '../../hooks/use_url_params';
import {
  readMaxJobs,
  readMemoryAmount,
  type MemoryBudget,
  type SelectionView,
} from '../../services/selection_view';
import {
  maxJobsProblem,
  memoryAmountProblem,
  memoryBudgetHelp,
  memoryBudgetText,
} from '../../text/budget_text';
import { TypedField } from './typed_field';

const MEBIBYTE = 2 ** 20;
const PRESETS: readonly MemoryBudget[] = [
  { kind: 'free' },
  ...[256, 512, 1024, 2048, 4096].map((count) => ({ kind: 'bytes' as const, bytes: count * MEBIBYTE })),
  { kind: 'unlimited' },
];

/** The choice after which an amount is typed. */
const OWN = 'own';

interface BudgetFieldsProps {
  view: SelectionView;
  onChange: ChangeUrlParams<SelectionView>;
}

/** What a selection may take: memory, and a number of jobs. */
export function BudgetFields({ view, onChange }: BudgetFieldsProps) {
  const { format } = useSession();
  return (
    <>
      <MemoryFields memory={view.memory} onChange={onChange} />
      <TypedField
        label={i18n.translate('mlJobPicker.best.maxJobs', {
          defaultMessage: 'At most so many jobs (optional)',
        })}
        value={view.maxJobs === undefined ? '' : String(view.maxJobs)}
        placeholder={i18n.translate('mlJobPicker.best.anyNumber', { defaultMessage: 'Any number' })}
        inputMode="numeric"
        meaningOf={(text) => (text.trim() === '' ? '' : readMaxJobs(text)?.toString())}
        problem={maxJobsProblem(format)}
        onChange={(text, options) => onChange({ maxJobs: readMaxJobs(text) }, options)}
        data-test-subj="mlJobPickerMaxJobs"
      />
    </>
  );
}

function MemoryFields({ memory, onChange }: { memory: MemoryBudget } & Pick<BudgetFieldsProps, 'onChange'>) {
  const { format } = useSession();
  const [wantsOwn, setWantsOwn] = useState(false);
  const preset = PRESETS.find((each) => choiceOf(each) === choiceOf(memory));
  const isOwn = wantsOwn || preset === undefined;
  const choose = (choice: string) => {
    setWantsOwn(choice === OWN);
    const chosen = PRESETS.find((each) => choiceOf(each) === choice);
    if (chosen !== undefined) onChange({ memory: chosen });
  };
  return (
    <>
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.best.memory', { defaultMessage: 'ML memory' })}
        helpText={memoryBudgetHelp(isOwn ? 'bytes' : memory.kind)}
      >
        <EuiSelect
          fullWidth
          value={isOwn ? OWN : choiceOf(memory)}
          options={[
            ...PRESETS.map((each) => ({ value: choiceOf(each), text: memoryBudgetText(each, format) })),
            {
              value: OWN,
              text: i18n.translate('mlJobPicker.best.ownAmount', { defaultMessage: 'Another amount…' }),
            },
          ]}
          onChange={(event) => choose(event.target.value)}
          data-test-subj="mlJobPickerMemoryBudget"
        />
      </EuiFormRow>
      {isOwn && (
        <TypedField
          label={i18n.translate('mlJobPicker.best.amount', { defaultMessage: 'Amount of memory' })}
          value={memory.kind === 'bytes' ? amountOf(memory.bytes) : ''}
          placeholder="1.5 GB"
          meaningOf={(text) => {
            const bytes = readMemoryAmount(text);
            return bytes === undefined ? undefined : amountOf(bytes);
          }}
          problem={memoryAmountProblem()}
          onChange={(text, options) => {
            const bytes = readMemoryAmount(text);
            if (bytes !== undefined) onChange({ memory: { kind: 'bytes', bytes } }, options);
          }}
          data-test-subj="mlJobPickerMemoryAmount"
        />
      )}
    </>
  );
}

function choiceOf(memory: MemoryBudget): string {
  return memory.kind === 'bytes' ? String(memory.bytes) : memory.kind;
}

/** As somebody would type it: in gigabytes if that is short, else in megabytes, else in bytes. */
function amountOf(bytes: number): string {
  const units = [
    { name: 'GB', size: 2 ** 30 },
    { name: 'MB', size: MEBIBYTE },
  ];
  const unit = units.find(
    ({ size }) => bytes >= size && (bytes / size) * 100 === Math.trunc((bytes / size) * 100)
  );
  return unit === undefined ? `${bytes} B` : `${bytes / unit.size} ${unit.name}`;
}
