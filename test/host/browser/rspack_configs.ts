import {
  CopyRspackPlugin,
  IgnorePlugin,
  type Configuration,
  type ExternalItemFunctionData,
} from '@rspack/core';
import { dirname, resolve } from 'node:path';

const BROWSER_DIR = __dirname;
const SHARED_DEPS_DIR = resolve(BROWSER_DIR, 'shared_deps');

/** Module → property of `__kbnSharedDeps__` for what core takes from the shared dependencies, as plugins do. */
const SHARED_MODULES: Readonly<Record<string, string>> = {
  '@elastic/eui': 'ElasticEui',
  '@elastic/eui-theme-borealis': 'ElasticEuiThemeBorealis',
  '@emotion/cache': 'EmotionCache',
  '@emotion/react': 'EmotionReact',
  history: 'History',
  lodash: 'Lodash',
  moment: 'Moment',
  react: 'React',
  'react-dom': 'ReactDom',
  'react-router-dom': 'ReactRouterDom',
  rxjs: 'Rxjs',
};

/** The host's own stand-ins for @kbn packages are shared too: core and plugins must see one locale and one theme. */
const SHARED_FILES: Readonly<Record<string, string>> = {
  [resolve(SHARED_DEPS_DIR, 'kbn_i18n')]: 'KbnI18n',
  [resolve(SHARED_DEPS_DIR, 'kbn_i18n_react')]: 'KbnI18nReact',
  [resolve(SHARED_DEPS_DIR, 'kbn_react_kibana_context_render')]: 'KbnReactKibanaContextRender',
};

/** The two bundles of the host's browser side, and the styles that pages link to, written to `outDir`. */
export function rspackConfigs(outDir: string): Configuration[] {
  const common = commonConfig(outDir);
  return [
    {
      ...common,
      name: 'shared dependencies',
      entry: { 'kbn-ui-shared-deps': resolve(SHARED_DEPS_DIR, 'entry.ts') },
      plugins: [...(common.plugins ?? []), copyOfChartStyles()],
    },
    {
      ...common,
      name: 'core',
      entry: { 'core.entry': resolve(BROWSER_DIR, 'core/entry.ts') },
      externalsType: 'var',
      externals: [sharedDependency],
    },
  ];
}

function commonConfig(outDir: string): Configuration {
  return {
    mode: 'production',
    target: ['web', 'es2020'],
    devtool: false,
    output: { path: outDir, filename: '[name].js', uniqueName: 'hostBrowser' },
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      // The build of EUI that Kibana ships: production code without prop types.
      alias: { '@elastic/eui$': '@elastic/eui/optimize/es' },
    },
    module: {
      // EUI imports each icon dynamically; within the bundle they need neither further requests nor 600 chunks.
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'builtin:swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'classic' } },
              target: 'es2020',
            },
          },
        },
      ],
    },
    // moment would bring all its locales; the host's dates are English.
    plugins: [new IgnorePlugin({ resourceRegExp: /^\.\/locale$/, contextRegExp: /moment$/ })],
    optimization: { splitChunks: false, minimize: true },
    performance: false,
  };
}

/** Charts without these don't fill their box. Kibana serves the same two files and links one of them in each page. */
function copyOfChartStyles() {
  const context = dirname(require.resolve('@elastic/charts'));
  return new CopyRspackPlugin({ patterns: [{ context, from: 'theme_only_*.css', to: 'charts' }] });
}

function sharedDependency({ context, request }: ExternalItemFunctionData): Promise<string | undefined> {
  const property =
    request?.startsWith('.') && context !== undefined
      ? SHARED_FILES[resolve(context, request)]
      : SHARED_MODULES[request ?? ''];
  return Promise.resolve(property === undefined ? undefined : `__kbnSharedDeps__.${property}`);
}
