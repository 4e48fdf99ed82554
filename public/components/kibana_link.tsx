import { EuiLink } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

import { useSession } from '../hooks/use_session';
import { isPlainClick } from '../services/is_plain_click';

interface KibanaLinkProps {
  /** Path below Kibana's base path and space: `/app/management/security/roles`. */
  path: string;
  'aria-label'?: string;
  'data-test-subj'?: string;
}

/** A link to another place in Kibana that opens without loading the page anew. */
export function KibanaLink({
  path,
  children,
  'aria-label': label,
  'data-test-subj': testSubject,
}: PropsWithChildren<KibanaLinkProps>) {
  const { application, http } = useSession().core;
  const href = http.basePath.prepend(path);
  return (
    <EuiLink
      href={href}
      onClick={(event: React.MouseEvent) => {
        if (isPlainClick(event)) {
          event.preventDefault();
          void application.navigateToUrl(href);
        }
      }}
      aria-label={label}
      data-test-subj={testSubject}
    >
      {children}
    </EuiLink>
  );
}
