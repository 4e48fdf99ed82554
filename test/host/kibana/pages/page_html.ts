import { escape } from 'lodash';

import type { InjectedMetadata } from '../../injected_metadata';

/**
 * The page that every application runs in. It has no inline script, as Kibana's policy forbids them.
 *
 * @param styleSheet URL of the only one: everything but charts is styled by Emotion
 */
export function renderPage(metadata: InjectedMetadata, styleSheet: string): string {
  return `<!DOCTYPE html>
<html lang="${escape(metadata.locale)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="${metadata.darkMode ? 'dark' : 'light'}">
    <title>Elastic</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${escape(styleSheet)}">
    <style>html { background-color: ${metadata.darkMode ? '#0b1628' : '#f6f9fc'}; } body { margin: 0; }</style>
  </head>
  <body>
    <kbn-csp data="${escape(JSON.stringify({ strictCsp: true }))}"></kbn-csp>
    <kbn-injected-metadata data="${escape(JSON.stringify(metadata))}"></kbn-injected-metadata>
    <div role="status">Loading…</div>
    <noscript>JavaScript is needed to use this page.</noscript>
    <script src="${escape(metadata.basePath)}/bootstrap.js"></script>
  </body>
</html>
`;
}
