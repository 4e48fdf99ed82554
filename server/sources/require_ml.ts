import type { MlPluginSetup } from '@kbn/ml-plugin/server';

/** Says which plugin is missing where an optional one was not given. */
export class MlUnavailableError extends Error {
  readonly statusCode = 503;

  constructor() {
    super('Kibana runs without its machine learning plugin');
    this.name = 'MlUnavailableError';
  }
}

/** ML's contract, or the error that says it isn't there. */
export function requireMl(ml: MlPluginSetup | undefined): MlPluginSetup {
  if (!ml) throw new MlUnavailableError();
  return ml;
}
