import { EuiButtonEmpty } from '@elastic/eui';
import React from 'react';

interface ShowAllButtonProps {
  text: string;
  onClick(): void;
  'data-test-subj': string;
}

/** Stands below the beginning of a list. */
export function ShowAllButton({ text, onClick, 'data-test-subj': testSubject }: ShowAllButtonProps) {
  return (
    <EuiButtonEmpty size="s" flush="left" iconType="arrowDown" onClick={onClick} data-test-subj={testSubject}>
      {text}
    </EuiButtonEmpty>
  );
}
