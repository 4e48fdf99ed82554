import { INTEGRATIONS } from './integrations/integrations';

const PACKAGES: ReadonlySet<string> = new Set(INTEGRATIONS.map((integration) => integration.package));

/**
 * The package that brings this dataset, if we know it: `endpoint.events.process` → `endpoint`. A Fleet dataset is named
 * `<package>.<stream>`, so its first part names its package; only packages in our catalogue are answered, because a custom
 * dataset may have any name.
 */
export function integrationPackage(dataset: string): string | undefined {
  const name = dataset.split('.')[0] ?? '';
  return dataset.includes('.') && PACKAGES.has(name) ? name : undefined;
}
