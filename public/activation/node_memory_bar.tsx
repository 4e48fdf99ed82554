import { EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { NodeMemory } from '../../common/activation/plan_memory';
import { useSession } from '../hooks/use_session';

/** ML memory of one node: in use, added by the plan, and free, in words and as a bar. */
export function NodeMemoryBar({ node: { name, usedBytes, afterBytes, maxBytes } }: { node: NodeMemory }) {
  const { format } = useSession();
  const { euiTheme } = useEuiTheme();
  const addedBytes = Math.max(0, afterBytes - usedBytes);
  const share = (bytes: number) => `${maxBytes > 0 ? Math.min(100, (100 * bytes) / maxBytes) : 0}%`;
  return (
    <li data-test-subj={`mlJobPickerNode-${name}`}>
      <EuiText size="xs">
        <strong>{name}</strong>:{' '}
        {i18n.translate('mlJobPicker.activation.nodeMemory', {
          defaultMessage: '{used} in use + {added} added = {after} of {max}',
          values: {
            used: format.bytes(usedBytes),
            added: format.bytes(addedBytes),
            after: format.bytes(afterBytes),
            max: format.bytes(maxBytes),
          },
        })}
      </EuiText>
      <div
        aria-hidden
        style={{
          display: 'flex',
          overflow: 'hidden',
          blockSize: euiTheme.size.s,
          marginBlock: euiTheme.size.xxs,
          borderRadius: euiTheme.border.radius.small,
          backgroundColor: euiTheme.colors.lightShade,
        }}
      >
        <div style={{ inlineSize: share(usedBytes), backgroundColor: euiTheme.colors.darkShade }} />
        <div style={{ inlineSize: share(addedBytes), backgroundColor: euiTheme.colors.primary }} />
      </div>
    </li>
  );
}
