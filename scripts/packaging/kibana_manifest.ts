import { z } from 'zod';

const PLUGIN_ID = /^[a-z][a-zA-Z0-9]+$/;

const pluginIds = z.array(z.string().regex(PLUGIN_ID, 'is not a camelCase plugin id'));

/** Members that `kibana.json` and `kibana.jsonc` share. */
const pluginMembers = {
  id: z.string().regex(PLUGIN_ID, 'must be camelCase without dots, at least two characters'),
  server: z.boolean(),
  configPath: z.array(z.string().min(1)).min(1),
  requiredPlugins: pluginIds,
  optionalPlugins: pluginIds,
  requiredBundles: pluginIds,
};

/** `kibana.jsonc` as this repository writes it (the form of plugins inside Kibana's repository). */
export const sourceManifestSchema = z.strictObject({
  type: z.literal('plugin'),
  id: z.string().regex(/^@kbn\/[a-z0-9-]+-plugin$/),
  owner: z.array(z.string().min(1)).min(1),
  group: z.enum(['platform', 'observability', 'security', 'search']),
  visibility: z.enum(['private', 'shared']),
  description: z.string().min(1),
  plugin: z.strictObject({ ...pluginMembers, browser: z.boolean() }),
});

/**
 * `kibana.json` as Kibana's runtime reads it: any member outside its allow-list is an error there
 * (src/core/packages/plugins/server-internal/src/discovery/plugin_manifest_parser.ts).
 */
export const kibanaManifestSchema = z
  .strictObject({
    ...pluginMembers,
    ui: z.boolean(),
    version: z.string().regex(/^\d+\.\d+\.\d+/, 'must start with x.y.z'),
    kibanaVersion: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be exactly x.y.z'),
    owner: z.strictObject({ name: z.string().min(1), githubTeam: z.string().optional() }),
    description: z.string().min(1),
  })
  .refine((manifest) => manifest.server || manifest.ui, { error: 'one of server and ui must be true' });

export type KibanaManifest = z.infer<typeof kibanaManifestSchema>;
