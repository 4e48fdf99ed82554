import { EuiDescriptionList } from '@elastic/eui';
import React, { type ReactNode } from 'react';

interface FactListProps {
  /** What it is, and what it says; one without anything to say is left out by giving undefined. */
  facts: ReadonlyArray<readonly [title: string, description: ReactNode]>;
}

/** Facts of a job by name. */
export function FactList({ facts }: FactListProps) {
  return (
    <EuiDescriptionList
      type="responsiveColumn"
      columnWidths={[1, 3]}
      compressed
      listItems={facts
        .filter(([, description]) => description !== undefined)
        .map(([title, description]) => ({
          title,
          description: <div className="eui-textBreakWord">{description}</div>,
        }))}
    />
  );
}
