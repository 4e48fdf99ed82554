import { i18n } from '@kbn/i18n';
import React from 'react';

import { FacetPopover } from '../../components/facet_popover';

interface ToolbarFacetProps {
  /** `Platform` */
  title: string;
  chosen: readonly string[];
  /** Cells that each value would leave. */
  counts: ReadonlyMap<string, number>;
  onChange(chosen: string[]): void;
  testSubject: string;
}

/** A button that opens the values to filter by, with the number of cells that each would leave. */
export function ToolbarFacet({ title, chosen, counts, onChange, testSubject }: ToolbarFacetProps) {
  const values = [...new Set([...counts.keys(), ...chosen])].sort((a, b) => a.localeCompare(b));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <FacetPopover
      title={title}
      listLabel={i18n.translate('mlJobPicker.coverage.facetValues', {
        defaultMessage: '{title}, with the number of cells',
        values: { title },
      })}
      values={values.map((value) => ({
        value,
        label: value,
        count: counts.get(value) ?? 0,
        chosen: chosen.includes(value),
      }))}
      onToggle={toggle}
      testSubject={testSubject}
      valueTestSubject={`${testSubject}Value`}
    />
  );
}
