import { EuiAvatar, EuiFlexGroup, EuiFlexItem, EuiHideFor, EuiText } from '@elastic/eui';
import React from 'react';

/** Who the host's session is, and in which space. */
export function UserBadge({ userName, spaceId }: { userName: string; spaceId: string }) {
  const where = spaceId === 'default' || spaceId === '' ? '' : `, space ${spaceId}`;
  return (
    <EuiFlexGroup
      alignItems="center"
      gutterSize="s"
      responsive={false}
      data-test-subj="hostUser"
      css={{ paddingInline: 8 }}
    >
      <EuiFlexItem grow={false}>
        <EuiAvatar name={`${userName}${where}`} initials={userName.slice(0, 1)} size="s" />
      </EuiFlexItem>
      <EuiHideFor sizes={['xs', 's']}>
        <EuiFlexItem grow={false}>
          <EuiText size="xs" aria-hidden>
            {userName}
            {where}
          </EuiText>
        </EuiFlexItem>
      </EuiHideFor>
    </EuiFlexGroup>
  );
}
