import React from 'react';

import { KibanaLink } from '../components/kibana_link';
import type { RemedyText } from '../text/action_remedy';

/** What is the matter, what to do about it, and where; for inside a paragraph. */
export function RemedyView({ text: { sentence, remedy, link } }: { text: RemedyText }) {
  return (
    <>
      {sentence}
      {remedy !== undefined && ` ${remedy}`}
      {link !== undefined && (
        <>
          {' '}
          <KibanaLink path={link.path}>{link.label}</KibanaLink>
        </>
      )}
    </>
  );
}
