import path from 'node:path';

import { rspack, type Configuration } from '@rspack/core';

import { sourceRules } from './source_rules';

interface BundlePaths {
  /** The repository. */
  rootDir: string;
  /** Receives the bundle's file. */
  outDir: string;
  modulesDir: string;
}

/**
 * How the server bundle is built: one CommonJS file, `index.js`, that Kibana imports from `<plugin>/server`. Everything but
 * Node's own modules and Kibana's packages is inside, so that the package needs no node_modules.
 */
export function serverBundleConfig(paths: BundlePaths): Configuration {
  return nodeBundleConfig('server', { index: path.join(paths.rootDir, 'server', 'index.ts') }, paths);
}

/** How the script of the solver's worker thread, `selection_worker.js`, is built; the server's bundle starts it by its path. */
export function workerBundleConfig(paths: BundlePaths): Configuration {
  const script = path.join(paths.rootDir, 'server', 'solver', 'selection_worker.ts');
  const config = nodeBundleConfig('worker', { selection_worker: script }, paths);
  // The solver's other form asks where it lies, and would be answered with where it was built.
  return { ...config, resolve: { ...config.resolve, conditionNames: ['require', 'node'] } };
}

function nodeBundleConfig(name: string, entry: Record<string, string>, paths: BundlePaths): Configuration {
  return {
    name,
    mode: 'production',
    target: 'node20',
    context: paths.rootDir,
    devtool: false,
    entry,
    output: {
      path: paths.outDir,
      filename: '[name].js',
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
    // Where the file lies in Kibana, not in the repository.
    node: { __dirname: false, __filename: false },
    externals: [/^@kbn\//],
    externalsType: 'commonjs',
    // Readable stack traces in Kibana's log are worth more than a smaller file on disk.
    optimization: { minimize: false, nodeEnv: false, splitChunks: false },
    performance: { hints: false },
    plugins: [new rspack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  };
}
