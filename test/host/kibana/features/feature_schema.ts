import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';
import { z } from 'zod';

const name = z.string().regex(/^[a-zA-Z0-9_-]+$/, 'may hold letters, digits, "_" and "-" only');
const capability = z.string().regex(/^[a-zA-Z0-9:_-]+$/, 'may hold letters, digits, ":", "_" and "-" only');
const nonEmpty = z.string().min(1);

const privilege = z.strictObject({
  app: z.array(nonEmpty).optional(),
  api: z.array(nonEmpty).optional(),
  catalogue: z.array(name).optional(),
  savedObject: z.strictObject({ all: z.array(nonEmpty), read: z.array(nonEmpty) }),
  ui: z.array(capability),
});

const feature = z.strictObject({
  // These three ids are sections of the capabilities that don't belong to a feature.
  id: name.refine((id) => !['catalogue', 'management', 'navLinks'].includes(id), 'is reserved'),
  name: nonEmpty,
  description: z.string().optional(),
  category: z.strictObject({
    id: nonEmpty,
    label: nonEmpty,
    ariaLabel: z.string().optional(),
    order: z.number().optional(),
    euiIconType: z.string().optional(),
  }),
  order: z.number().optional(),
  app: z.array(nonEmpty),
  catalogue: z.array(name).optional(),
  privileges: z.strictObject({ all: privilege, read: privilege }),
});

/**
 * Checks a feature as Kibana does at registration (x-pack/platform/plugins/shared/features/server/feature_schema.ts).
 * Members that Kibana knows and the host doesn't are refused like unknown ones.
 *
 * @throws Error naming the feature, the member and what is wrong
 */
export function checkFeature(config: KibanaFeatureConfig): KibanaFeatureConfig {
  const result = feature.safeParse(config);
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue?.path.join('.') || 'the feature';
    throw new Error(`Feature "${String(config.id)}": ${where}: ${issue?.message ?? 'is not valid'}`);
  }
  checkGrants(result.data, 'app');
  checkGrants(result.data, 'catalogue');
  return result.data;
}

/** What a feature names must be granted by one of its privileges, and the other way round. */
function checkGrants(config: KibanaFeatureConfig, kind: 'app' | 'catalogue'): void {
  const own = config[kind] ?? [];
  const granted = new Set<string>();
  for (const id of ['all', 'read'] as const) {
    const entries = config.privileges[id][kind] ?? own;
    const foreign = entries.find((entry) => !own.includes(entry));
    if (foreign !== undefined) {
      throw new Error(
        `Feature "${config.id}": privileges.${id}.${kind} names "${foreign}", which its ${kind} does not`
      );
    }
    entries.forEach((entry) => granted.add(entry));
  }
  const idle = own.find((entry) => !granted.has(entry));
  if (idle !== undefined) throw new Error(`Feature "${config.id}": no privilege grants ${kind} "${idle}"`);
}
