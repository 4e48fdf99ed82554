import { rspack, type Configuration, type StatsCompilation } from '@rspack/core';

import { PackagingError } from './packaging_error';

/**
 * Runs one build to its end and answers what it made.
 *
 * @throws PackagingError with the bundler's own text for each error and each warning: a warning such as a missing export
 *   is a broken page later
 */
export async function runBundler(config: Configuration): Promise<StatsCompilation> {
  const compiler = rspack(config);
  try {
    const stats = await new Promise<StatsCompilation>((resolve, reject) => {
      compiler.run((error, result) => {
        if (error) reject(error);
        else if (!result) reject(new Error('The bundler ended without a result'));
        else resolve(result.toJson({ all: false, ...REPORTED }));
      });
    });
    const problems = [...(stats.errors ?? []), ...(stats.warnings ?? [])];
    if (problems.length > 0) {
      const texts = problems.map(
        ({ moduleName, message }) => `${moduleName ?? config.name}: ${withoutStack(message)}`
      );
      throw new PackagingError(`The ${config.name} bundle failed:\n\n${texts.join('\n\n')}`);
    }
    return stats;
  } finally {
    await new Promise<void>((resolve) => compiler.close(() => resolve()));
  }
}

/** The bundler prints the stack of an error thrown by our own configuration, which says nothing about the source. */
function withoutStack(message: string): string {
  const lines = message.split('\n');
  return lines
    .filter((line) => !/^\s*│\s+at /.test(line))
    .join('\n')
    .trim();
}

const REPORTED = {
  ids: true,
  assets: true,
  chunks: true,
  chunkRelations: true,
  modules: true,
  cachedModules: true,
  dependentModules: true,
  orphanModules: true,
  nestedModules: true,
  modulesSpace: 1_000_000,
  nestedModulesSpace: 1_000_000,
  groupModulesByType: false,
  errors: true,
  warnings: true,
};
