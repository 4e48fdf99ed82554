import type { InjectedMetadata } from '../../injected_metadata';

/** Reads what the server put into the page. Throws, saying what is wrong with it, if there is nothing usable. */
export function readInjectedMetadata(page: Document): InjectedMetadata {
  const data = page.querySelector('kbn-injected-metadata')?.getAttribute('data');
  if (!data) {
    throw new Error('The page has no <kbn-injected-metadata data="…">');
  }
  const metadata: unknown = JSON.parse(data);
  if (!isInjectedMetadata(metadata)) {
    throw new Error(`<kbn-injected-metadata data> lacks one of ${REQUIRED_KEYS.join(', ')}`);
  }
  return metadata;
}

const REQUIRED_KEYS = [
  'version',
  'buildNumber',
  'basePath',
  'darkMode',
  'locale',
  'uiSettings',
  'uiPlugins',
] as const satisfies ReadonlyArray<keyof InjectedMetadata>;

function isInjectedMetadata(value: unknown): value is InjectedMetadata {
  return typeof value === 'object' && value !== null && REQUIRED_KEYS.every((key) => key in value);
}
