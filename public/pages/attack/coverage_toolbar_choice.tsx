import { EuiButtonGroup } from '@elastic/eui';
import React, { memo } from 'react';

interface ToolbarChoiceProps<T extends string> {
  /** What is chosen, for screen readers. */
  legend: string;
  values: readonly T[];
  chosen: T;
  labelOf(value: T): string;
  /** One sentence on what the choice does. */
  meaningOf?(value: T): string;
  onChoose(value: T): void;
  /** Beginning of the `data-test-subj` of the buttons. */
  testSubject: string;
}

/**
 * One of a few, each a button. Rendered anew only if its properties change, since each button is a lot to render: functions
 * have to stay the same.
 */
export const ToolbarChoice = memo(Choice) as typeof Choice;

function Choice<T extends string>({
  legend,
  values,
  chosen,
  labelOf,
  meaningOf,
  onChoose,
  testSubject,
}: ToolbarChoiceProps<T>) {
  return (
    <EuiButtonGroup
      legend={legend}
      options={values.map((value) => ({
        id: value,
        label: labelOf(value),
        title: meaningOf?.(value),
        'data-test-subj': `${testSubject}-${value}`,
      }))}
      idSelected={chosen}
      onChange={(id) => {
        const value = values.find((each) => each === id);
        if (value !== undefined) onChoose(value);
      }}
      buttonSize="compressed"
    />
  );
}
