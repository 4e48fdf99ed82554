import path from 'node:path';

import { rspack, type Configuration } from '@rspack/core';

import { sourceRules } from './source_rules';

/**
 * How the server bundle is built: one CommonJS file that Kibana imports from `<plugin>/server`. Everything but Node's own
 * modules and Kibana's packages is inside, so that the package needs no node_modules.
 *
 * @param paths `rootDir` is the repository, `outDir` receives `index.js`
 */
export function serverBundleConfig(paths: {
  rootDir: string;
  outDir: string;
  modulesDir: string;
}): Configuration {
  return {
    name: 'server',
    mode: 'production',
    target: 'node20',
    context: paths.rootDir,
    devtool: false,
    entry: { index: path.join(paths.rootDir, 'server', 'index.ts') },
    output: {
      path: paths.outDir,
      filename: 'index.js',
      library: { type: 'commonjs2' },
    },
    resolve: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      modules: ['node_modules', paths.modulesDir],
    },
    module: {
      rules: sourceRules('es2022'),
      parser: { javascript: { dynamicImportMode: 'eager' } },
    },
    externals: [/^@kbn\//],
    externalsType: 'commonjs',
    // Readable stack traces in Kibana's log are worth more than a smaller file on disk.
    optimization: { minimize: false, nodeEnv: false, splitChunks: false },
    performance: { hints: false },
    plugins: [new rspack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  };
}
