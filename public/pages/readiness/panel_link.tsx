import { EuiLink } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';
import { useHistory } from 'react-router-dom';

import { isPlainClick } from '../../services/is_plain_click';
import { tabPath, type TabId } from '../../tabs';

interface PanelLinkProps {
  tab: TabId;
  /** What opens over the tab: `notify`. */
  panel: string;
  'data-test-subj'?: string;
}

/** A link to a panel over a tab; keeps what the address says but for what lies over this page. */
export function PanelLink({
  tab,
  panel,
  children,
  'data-test-subj': testSubject,
}: PropsWithChildren<PanelLinkProps>) {
  const history = useHistory();
  const locate = () => {
    const params = new URLSearchParams(history.location.search);
    params.delete('job');
    params.set('panel', panel);
    return { pathname: tabPath(tab), search: `?${params.toString().replaceAll('%2C', ',')}` };
  };
  return (
    <EuiLink
      href={history.createHref(locate())}
      onClick={(event: React.MouseEvent) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        history.push(locate());
      }}
      data-test-subj={testSubject}
    >
      {children}
    </EuiLink>
  );
}
