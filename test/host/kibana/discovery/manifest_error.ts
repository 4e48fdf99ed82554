/** A `kibana.json` or plugin folder that Kibana would not accept. The message names the file and what is wrong with it. */
export class ManifestError extends Error {
  constructor(source: string, problem: string) {
    super(`${source}: ${problem}`);
    this.name = 'ManifestError';
  }
}
