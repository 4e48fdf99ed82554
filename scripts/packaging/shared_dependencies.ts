/**
 * Modules that Kibana gives to every browser bundle, as properties of the global `__kbnSharedDeps__`
 * (src/platform/packages/private/kbn-ui-shared-deps-src/src/definitions.js). Only those are listed that 8.19.12 and
 * every 9.x share under the same property with a compatible API, because one bundle serves all of them.
 */
export const SHARED_DEPENDENCIES: Readonly<Record<string, string>> = {
  react: 'React',
  'react-dom': 'ReactDom',
  'react-router-dom': 'ReactRouterDom',
  history: 'History',
  '@elastic/eui': 'ElasticEui',
  '@elastic/charts': 'ElasticCharts',
  '@emotion/react': 'EmotionReact',
  '@kbn/i18n': 'KbnI18n',
  '@kbn/i18n-react': 'KbnI18nReact',
  '@kbn/react-kibana-context-render': 'KbnReactKibanaContextRender',
  '@kbn/shared-ux-router': 'KbnSharedUxRouter',
  classnames: 'Classnames',
  lodash: 'Lodash',
  moment: 'Moment',
  rxjs: 'Rxjs',
  uuid: 'Uuid',
};

/** Packages that must not enter the browser bundle, besides those that Kibana shares. */
const REFUSED_PACKAGES: Readonly<Record<string, string>> = {
  '@emotion/css': "it would bring a second Emotion; use EUI's own props or '@emotion/react'",
  '@emotion/cache': "Kibana's own cache is used",
  '@elastic/eui-theme-borealis': "Kibana chooses the theme; use 'useEuiTheme' of '@elastic/eui'",
  'moment-timezone': "it changes Kibana's shared moment",
  'react-router': "use 'react-router-dom'",
  zod: 'request schemas belong to the server',
  highs: 'the solver belongs to the server',
  '@elastic/elasticsearch': 'the browser talks to Elasticsearch through Kibana only',
};

/** Where a module of the browser bundle comes from. */
export type BrowserModuleOrigin =
  { kind: 'shared'; property: string } | { kind: 'bundled' } | { kind: 'refused'; reason: string };

/**
 * Tells whether an import in the browser bundle is answered by Kibana, is bundled, or must not happen: a deep import
 * of a shared package (`@elastic/eui/lib/…`, `react/jsx-runtime`) would bundle a second copy of it, and an `@kbn/*`
 * package that Kibana doesn't share isn't there at all.
 *
 * @param request the import as written, e.g. `react-dom/client` or `./pages`
 */
export function originOfBrowserModule(request: string): BrowserModuleOrigin {
  const property = SHARED_DEPENDENCIES[request];
  if (property !== undefined) return { kind: 'shared', property };

  const packageName = packageNameOf(request);
  if (packageName === undefined) return { kind: 'bundled' };

  const refusal = REFUSED_PACKAGES[packageName];
  if (refusal !== undefined) return { kind: 'refused', reason: refusal };
  if (packageName.startsWith('@kbn/')) {
    return {
      kind: 'refused',
      reason: 'Kibana shares no such module with plugins of every supported version',
    };
  }
  if (packageName in SHARED_DEPENDENCIES) {
    return { kind: 'refused', reason: `it would bundle a second copy; import from '${packageName}' itself` };
  }
  return { kind: 'bundled' };
}

/** `@scope/name` or `name` of an import of a package; undefined for relative and absolute paths. */
function packageNameOf(request: string): string | undefined {
  return /^(@[a-z0-9~-][\w.~-]*\/[\w.~-]+|[a-z0-9~-][\w.~-]*)(?:\/|$)/i.exec(request)?.[1];
}
