import { EuiFlexGroup, EuiFlexItem, EuiIcon, EuiPanel, EuiText, EuiTitle } from '@elastic/eui';
import React from 'react';

import type { ReadinessCheck } from '../../../common/api/readiness';
import { KibanaLink } from '../../components/kibana_link';
import { useSession } from '../../hooks/use_session';
import { readinessStatusText, readinessText } from '../../text/readiness_text';

interface ReadinessItemProps {
  check: ReadinessCheck;
}

/** One check: status by icon and word, why, what to do and where. */
export function ReadinessItem({ check }: ReadinessItemProps) {
  const { format } = useSession();
  const { title, sentence, remedy, link } = readinessText(check, format);
  const status = readinessStatusText(check.status);
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="m" data-test-subj={`mlJobPickerCheck-${check.id}`}>
      <EuiFlexGroup gutterSize="m" alignItems="flexStart" responsive={false} wrap>
        <EuiFlexItem grow={false} style={{ inlineSize: 104 }}>
          <EuiText size="s">
            <EuiIcon type={status.icon} color={status.color} aria-hidden={true} /> {status.label}
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem style={{ minInlineSize: 240 }}>
          <EuiTitle size="xxs">
            <h2>{title}</h2>
          </EuiTitle>
          <EuiText size="s">
            <p>{sentence}</p>
            {remedy !== undefined && <p>{remedy}</p>}
            {link !== undefined && (
              <p>
                <KibanaLink path={link.path}>{link.label}</KibanaLink>
              </p>
            )}
          </EuiText>
        </EuiFlexItem>
      </EuiFlexGroup>
    </EuiPanel>
  );
}
