import { EuiProgress } from '@elastic/eui';
import React from 'react';

interface CountBarProps {
  value: number;
  /** What a full bar stands for. */
  max: number;
  /** The value as it is read. */
  text: string;
}

/** A number above a bar that compares it with the others of its column. The bar says nothing that the number doesn't. */
export function CountBar({ value, max, text }: CountBarProps) {
  return (
    <div style={{ minInlineSize: 64, inlineSize: '100%' }}>
      {text}
      <div aria-hidden>
        <EuiProgress value={value} max={Math.max(max, 1)} size="xs" color="primary" />
      </div>
    </div>
  );
}
