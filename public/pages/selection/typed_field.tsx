import { EuiFieldText, EuiFormRow } from '@elastic/eui';
import React, { useEffect, useRef, useState } from 'react';

interface TypedFieldProps {
  label: string;
  /** As the address has it. */
  value: string;
  placeholder: string;
  inputMode?: 'numeric' | 'text';
  /** What a text means, in the form of `value`; undefined for one that means nothing. */
  meaningOf(text: string): string | undefined;
  /** What is wrong with such a text. */
  problem: string;
  /** Gets each new meaning. `replace`: it goes on from one that came before while somebody types. */
  onChange(value: string, options: { replace: boolean }): void;
  'data-test-subj': string;
}

/** A text whose good values count while they are typed; a bad one is named once the field is left or Enter is pressed. */
export function TypedField({ label, value, meaningOf, problem, onChange, ...field }: TypedFieldProps) {
  const [typed, setTyped] = useState(value);
  const [isChecked, setChecked] = useState(false);
  const known = useRef(value);
  const hasChanged = useRef(false);

  // Back, forward and links change the address under the field.
  useEffect(() => {
    if (value === known.current) return;
    known.current = value;
    setTyped(value);
    setChecked(false);
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    setChecked(false);
    const meaning = meaningOf(text);
    if (meaning === undefined || meaning === known.current) return;
    known.current = meaning;
    onChange(meaning, { replace: hasChanged.current });
    hasChanged.current = true;
  };
  const isInvalid = isChecked && meaningOf(typed) === undefined;
  return (
    <EuiFormRow fullWidth label={label} isInvalid={isInvalid} error={isInvalid ? problem : undefined}>
      <EuiFieldText
        {...field}
        fullWidth
        value={typed}
        isInvalid={isInvalid}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && setChecked(true)}
        onBlur={() => {
          hasChanged.current = false;
          setChecked(true);
        }}
      />
    </EuiFormRow>
  );
}
