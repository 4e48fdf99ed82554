import { EuiFormFieldset, EuiSelectable, EuiSpacer, type EuiSelectableOption } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ChoiceGroup } from './choices';

/** A list that is longer can be searched. */
const SHORT = 20;
const HEIGHT = 320;

interface ChoiceListProps {
  label: string;
  choices: readonly ChoiceGroup[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
  'data-test-subj': string;
}

/** A list of which any number may be chosen. What is chosen and not in the list stays chosen until it is taken away. */
export function ChoiceList({
  label,
  choices,
  chosen,
  onChange,
  'data-test-subj': testSubject,
}: ChoiceListProps) {
  const all = choices.flatMap((group) => group.choices);
  const unknown = chosen.filter((id) => !all.some((choice) => choice.id === id));
  const option = (id: string, text: string): EuiSelectableOption => ({
    key: id,
    label: text,
    checked: chosen.includes(id) ? 'on' : undefined,
  });
  const options = [
    ...unknown.map((id) =>
      option(
        id,
        i18n.translate('mlJobPicker.best.unknownChoice', {
          defaultMessage: '{id} (unknown here)',
          values: { id },
        })
      )
    ),
    ...choices.flatMap(({ title, choices: members }) => [
      ...(title === undefined ? [] : [{ label: title, isGroupLabel: true as const }]),
      ...members.map(({ id, label: text }) => option(id, text)),
    ]),
  ];
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <EuiFormFieldset
      legend={{
        children: i18n.translate('mlJobPicker.best.chosenOf', {
          defaultMessage: '{label} ({count} chosen)',
          values: { label, count: chosen.length },
        }),
      }}
    >
      <List
        {...{ label, options }}
        isSearchable={all.length > SHORT}
        onToggle={toggle}
        data-test-subj={testSubject}
      />
    </EuiFormFieldset>
  );
}

interface ListProps {
  label: string;
  options: EuiSelectableOption[];
  isSearchable: boolean;
  onToggle(id: string): void;
  'data-test-subj': string;
}

function List({ label, options, isSearchable, onToggle, 'data-test-subj': testSubject }: ListProps) {
  const listProps = { isVirtualized: false, onFocusBadge: false, bordered: true, textWrap: 'wrap' } as const;
  const change = (_all: unknown, _event: unknown, changed: EuiSelectableOption) =>
    changed.key !== undefined && onToggle(changed.key);
  const shared = { 'aria-label': label, options, listProps, onChange: change, 'data-test-subj': testSubject };
  if (!isSearchable) return <EuiSelectable {...shared}>{(list) => list}</EuiSelectable>;
  return (
    <EuiSelectable
      {...shared}
      searchable
      searchProps={{
        compressed: true,
        placeholder: i18n.translate('mlJobPicker.best.searchChoices', { defaultMessage: 'Search' }),
      }}
    >
      {(list, search) => (
        <>
          {search}
          <EuiSpacer size="xs" />
          <div style={{ maxBlockSize: HEIGHT, overflowY: 'auto' }}>{list}</div>
        </>
      )}
    </EuiSelectable>
  );
}
