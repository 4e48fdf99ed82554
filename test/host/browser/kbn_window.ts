/** What the page's bootstrap script puts on `window` before any bundle (…/rendering/server-internal/src/bootstrap/render_template.ts). */
export interface KbnBundles {
  has(key: string): boolean;
  /** Throws if the key is defined already. */
  define(key: string, bundleRequire: (moduleKey: string) => unknown, moduleKey: string): void;
  /** Evaluates the bundle on the first call. Throws if nobody defined the key. */
  get(key: string): unknown;
}

/** The registry of bundles. Throws if the page was not started by Kibana's bootstrap script. */
export function kbnBundles(): KbnBundles {
  const bundles: unknown = Reflect.get(window, '__kbnBundles__');
  if (!isKbnBundles(bundles)) {
    throw new Error('window.__kbnBundles__ is missing: the bootstrap script must run before core.entry.js');
  }
  return bundles;
}

function isKbnBundles(value: unknown): value is KbnBundles {
  return typeof value === 'object' && value !== null && 'define' in value && 'get' in value && 'has' in value;
}
