import React from 'react';

import { KibanaLink } from '../../components/kibana_link';

interface IntegrationLinkProps {
  packageName: string;
  /** How it is called; its package's name by default. */
  title?: string;
}

/** A link to the page of an integration. */
export function IntegrationLink({ packageName, title = packageName }: IntegrationLinkProps) {
  return (
    <KibanaLink path={`/app/integrations/detail/${encodeURIComponent(packageName)}/overview`}>
      {title}
    </KibanaLink>
  );
}
