import fc from 'fast-check';
import { unescape } from 'lodash';

import type { InjectedMetadata } from '../../injected_metadata';
import { renderPage } from './page_html';

const METADATA: InjectedMetadata = {
  version: '9.5.0',
  buildNumber: 1,
  branch: '9.5',
  basePath: '',
  serverBasePath: '',
  spaceId: 'default',
  userName: 'elastic',
  darkMode: false,
  locale: 'en',
  uiSettings: {},
  uiPlugins: [],
};

test('whatever a name holds stays inside the attribute', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constant('"></kbn-injected-metadata><script>alert(1)</script>')),
      (userName) => {
        const html = renderPage({ ...METADATA, userName }, '/1/ui/charts/theme_only_light.css');
        const data = /<kbn-injected-metadata data="([^"<>]*)"><\/kbn-injected-metadata>/.exec(html)?.[1];
        expect(JSON.parse(unescape(data ?? ''))).toEqual({ ...METADATA, userName });
        expect(html.match(/<script/g)).toHaveLength(1);
      }
    )
  );
});
