import path from 'node:path';

import { rspack, type Configuration, type ExternalItemFunctionData } from '@rspack/core';

import { originOfBrowserModule } from './shared_dependencies';
import { sourceRules } from './source_rules';

/**
 * How the browser bundle is built: the format that Kibana's own optimiser gives to plugins (packages/kbn-optimizer up to
 * 9.5.3, packages/kbn-rspack-optimizer later), which every supported version loads.
 *
 * @param paths `rootDir` is the repository, `outDir` receives `<id>.plugin.js` and its chunks
 */
export function browserBundleConfig(
  pluginId: string,
  paths: { rootDir: string; outDir: string; modulesDir: string }
): Configuration {
  return {
    name: 'browser',
    mode: 'production',
    target: ['web', 'es2020'],
    context: paths.rootDir,
    devtool: false,
    entry: { [pluginId]: path.join(__dirname, 'browser_entry.js') },
    output: {
      path: paths.outDir,
      filename: `${pluginId}.plugin.js`,
      chunkFilename: `${pluginId}.chunk.[id].[contenthash:8].js`,
      uniqueName: pluginId,
      chunkLoadingGlobal: `${pluginId}_bundle_chunks`,
      // The entry sets it at run time, and no bundler guess may come before it.
      publicPath: '',
    },
    resolve: {
      extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'],
      alias: { 'ml-job-picker-public$': path.join(paths.rootDir, 'public', 'index.ts') },
      modules: ['node_modules', paths.modulesDir],
    },
    module: { rules: sourceRules('es2020') },
    externals: [browserExternal],
    externalsType: 'var',
    // `global` would be polyfilled with a `new Function`, which Kibana's content security policy forbids.
    node: { global: false },
    optimization: { chunkIds: 'deterministic', moduleIds: 'deterministic' },
    performance: { hints: false },
    plugins: [
      new rspack.DefinePlugin({
        'process.env.NODE_ENV': JSON.stringify('production'),
        BUNDLE_PLUGIN_ID: JSON.stringify(pluginId),
        BUNDLE_KEY: JSON.stringify(`plugin/${pluginId}/public`),
      }),
    ],
  };
}

async function browserExternal({
  request = '',
  contextInfo,
}: ExternalItemFunctionData): Promise<string | undefined> {
  const origin = originOfBrowserModule(request);
  switch (origin.kind) {
    case 'shared':
      return `__kbnSharedDeps__.${origin.property}`;
    case 'bundled':
      return undefined;
    case 'refused':
      throw new Error(
        `'${request}' (imported by ${contextInfo?.issuer || 'the entry'}) can't be part of the browser bundle: ${origin.reason}`
      );
  }
}
