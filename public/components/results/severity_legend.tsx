import { EuiHealth, EuiText } from '@elastic/eui';
import React from 'react';

import { SEVERITIES } from '../../../common/results/severity';
import { severityText } from '../../text/severity_text';

/** What the colours of scores stand for. */
export function SeverityLegend() {
  return (
    <EuiText size="xs">
      <ul style={{ display: 'flex', flexWrap: 'wrap', gap: 16, listStyle: 'none', margin: 0 }}>
        {SEVERITIES.map((severity) => {
          const { label, color } = severityText(severity);
          return (
            <li key={severity}>
              <EuiHealth color={color} textSize="xs">
                {label}
              </EuiHealth>
            </li>
          );
        })}
      </ul>
    </EuiText>
  );
}
