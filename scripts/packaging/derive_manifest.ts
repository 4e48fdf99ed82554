import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';

import { kibanaManifestSchema, sourceManifestSchema, type KibanaManifest } from './kibana_manifest';
import { PackagingError } from './packaging_error';

/**
 * The flat `kibana.json` for one Kibana version, from the text of `kibana.jsonc`.
 *
 * @param versions `plugin` is the plugin's own version (it becomes part of the bundle's URL), `kibana` the exact `x.y.z`
 * @throws PackagingError naming the member that is wrong
 */
export function deriveManifest(jsonc: string, versions: { plugin: string; kibana: string }): KibanaManifest {
  const source = check(sourceManifestSchema, parseJsonc(jsonc), 'kibana.jsonc');
  const { id, configPath, server, browser, requiredPlugins, optionalPlugins, requiredBundles } =
    source.plugin;

  return check(
    kibanaManifestSchema,
    {
      id,
      version: versions.plugin,
      kibanaVersion: versions.kibana,
      owner: { name: source.owner[0] },
      description: source.description,
      configPath,
      server,
      ui: browser,
      requiredPlugins,
      optionalPlugins,
      requiredBundles,
    },
    'kibana.json'
  );
}

function parseJsonc(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: false });
  const [first] = errors;
  if (first) {
    const line = text.slice(0, first.offset).split('\n').length;
    throw new PackagingError(`kibana.jsonc, line ${line}: ${printParseErrorCode(first.error)}`);
  }
  return value;
}

function check<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;

  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || '(top level)'}: ${issue.message}`
  );
  throw new PackagingError(`${file} is not a valid manifest: ${problems.join('; ')}`);
}
