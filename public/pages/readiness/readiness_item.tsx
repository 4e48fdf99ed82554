import { EuiFlexGroup, EuiFlexItem, EuiIcon, EuiPanel, EuiText, EuiTitle } from '@elastic/eui';
import React from 'react';

import type { ReadinessCheck } from '../../../common/api/readiness';
import { KibanaLink } from '../../components/kibana_link';
import { useSession } from '../../hooks/use_session';
import { checkStatusText, readinessText } from '../../text/readiness_text';

interface ReadinessItemProps {
  check: ReadinessCheck;
  /** Without a frame: there is nothing to do. */
  plain?: boolean;
}

const CLOSE = { marginBlockEnd: 4 };

/** One check: status by icon and word, why, what to do and where. */
export function ReadinessItem({ check, plain = false }: ReadinessItemProps) {
  const { format } = useSession();
  const { title, sentence, remedy, link } = readinessText(check, format);
  const status = checkStatusText(check);
  return (
    <EuiPanel
      hasBorder={!plain}
      hasShadow={false}
      color={plain ? 'transparent' : 'plain'}
      paddingSize={plain ? 'none' : 'm'}
      data-test-subj={`mlJobPickerCheck-${check.id}`}
    >
      <EuiFlexGroup gutterSize="m" alignItems="flexStart" responsive={false} wrap>
        <EuiFlexItem grow={false} style={{ inlineSize: 104 }}>
          <EuiText size="s">
            <EuiIcon type={status.icon} color={status.color} aria-hidden={true} /> {status.label}
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem style={{ minInlineSize: 240 }}>
          <EuiTitle size="xxs">
            <h3>{title}</h3>
          </EuiTitle>
          <EuiText size="s">
            <p style={CLOSE}>{sentence}</p>
            {remedy !== undefined && <p style={CLOSE}>{remedy}</p>}
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
