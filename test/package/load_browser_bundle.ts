import { createContext, Script } from 'node:vm';

interface Definition {
  key: string;
  /** What `__kbnBundles__.get(key)` does. */
  get(): Record<string, unknown>;
}

/** What the bundle did with Kibana's globals. Both lists grow when a definition is got. */
export interface LoadedBundle {
  definitions: Definition[];
  sharedDependencies: string[];
}

/**
 * Runs an entry bundle as Kibana's bootstrap does, in a context that has Kibana's globals and nothing else of a browser
 * (src/core/packages/rendering/server-internal/src/bootstrap/render_template.ts). `eval` and `new Function` throw there, as
 * under Kibana's content security policy.
 */
export function loadBrowserBundle(code: string): LoadedBundle {
  const loaded: LoadedBundle = { definitions: [], sharedDependencies: [] };
  const window: Record<string, unknown> = {
    __kbnPublicPath__: { mlJobPicker: '/1/bundles/plugin/mlJobPicker/' },
    __kbnBundles__: {
      define: (key: string, bundleRequire: (id: unknown) => Record<string, unknown>, moduleId: unknown) =>
        loaded.definitions.push({ key, get: () => bundleRequire(moduleId) }),
    },
    __kbnSharedDeps__: new Proxy(
      {},
      {
        get: (_, property) => {
          loaded.sharedDependencies.push(String(property));
          return anything();
        },
      }
    ),
  };
  window['window'] = window;
  window['self'] = window;

  const context = createContext(window, { codeGeneration: { strings: false, wasm: false } });
  new Script(code, { filename: 'mlJobPicker.plugin.js' }).runInContext(context);
  return loaded;
}

/** Stands for whatever a shared module exports: any member of it, called or not, is the same again. */
function anything(): unknown {
  return new Proxy(() => undefined, {
    get: (_, property) => (property === Symbol.toPrimitive ? () => '' : anything()),
    apply: () => anything(),
    construct: () => () => undefined,
  });
}
