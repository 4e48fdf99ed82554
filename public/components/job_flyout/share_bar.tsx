import { EuiFlexGroup, EuiFlexItem, EuiProgress, EuiText } from '@elastic/eui';
import React from 'react';

interface ShareBarProps {
  /** 0…1 */
  fraction: number;
  /** The fraction in words. */
  text: string;
  /** Where something is wrong with it. */
  color?: 'warning' | 'danger';
}

/** A share of the documents as a bar, and in words beside it. */
export function ShareBar({ fraction, text, color }: ShareBarProps) {
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
      <EuiFlexItem>
        {/* The text says it; EUI's bar would say the bare fraction once more. */}
        <div aria-hidden>
          <EuiProgress value={fraction} max={1} size="s" color={color ?? 'primary'} />
        </div>
      </EuiFlexItem>
      <EuiFlexItem grow={false} style={{ minInlineSize: '4em' }}>
        <EuiText size="xs" textAlign="right" color={color}>
          {text}
        </EuiText>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
