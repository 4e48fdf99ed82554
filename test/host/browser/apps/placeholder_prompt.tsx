import { EuiPageTemplate } from '@elastic/eui';
import React from 'react';

export interface PlaceholderPromptProps {
  title: string;
  iconType: string;
  /** Where the link leads in Kibana. */
  path: string;
  headingLevel?: 'h1' | 'h2';
}

/** Stands, inside a page template, where Kibana has content of its own. */
export function PlaceholderPrompt({
  title,
  iconType,
  path,
  headingLevel: Heading = 'h1',
}: PlaceholderPromptProps) {
  return (
    <EuiPageTemplate.EmptyPrompt
      data-test-subj="hostPlaceholder"
      iconType={iconType}
      title={<Heading>{title}</Heading>}
      body={
        <>
          <p>This page belongs to Kibana and is not part of the host.</p>
          <p>In Kibana, this link opens {path}</p>
        </>
      }
    />
  );
}
