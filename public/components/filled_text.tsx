import React, { Fragment, type ReactNode } from 'react';

interface FilledTextProps {
  /** A translated text with slots: `{field} is {values}`. */
  text: string;
  /** What stands in the slots. */
  slots: Readonly<Record<string, ReactNode>>;
}

/** A translated text with elements in it, in the order that the language wants. */
export function FilledText({ text, slots }: FilledTextProps) {
  // Slots stand at odd positions.
  const parts = text.split(/\{(\w+)\}/);
  return (
    <>
      {parts.map((part, position) => (
        <Fragment key={position}>{position % 2 === 1 ? slots[part] : part}</Fragment>
      ))}
    </>
  );
}
