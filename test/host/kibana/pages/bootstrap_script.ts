export interface BootstrapConfig {
  darkMode: boolean;
  /** Bundle id → URL of its folder, with a slash at the end. */
  publicPaths: Record<string, string>;
  /** URLs in the order in which they must run. */
  scripts: string[];
}

/**
 * The script that starts a page, by the contract of Kibana's
 * (src/core/packages/rendering/server-internal/src/bootstrap/render_template.ts): it sets the globals that bundles rely
 * on, loads all scripts in order, and then starts core. A script that doesn't load leaves the page with a message that
 * names it, and nothing else.
 */
export function renderBootstrapScript(config: BootstrapConfig): string {
  return `(function () {
  'use strict';
  var config = ${JSON.stringify(config).replace(/</g, '\\u003c')};
  var failed = false;

  window.__kbnThemeTag__ = config.darkMode ? 'borealisdark' : 'borealislight';
  window.__kbnPublicPath__ = config.publicPaths;
  window.__kbnStrictCsp__ = true;
  window.__kbnHardenPrototypes__ = false;
  window.__kbnBundles__ = createBundles();

  loadInOrder(config.scripts, startCore);

  function createBundles() {
    var bundles = new Map();
    return {
      has: function (key) {
        return bundles.has(key);
      },
      define: function (key, bundleRequire, bundleModuleKey) {
        if (bundles.has(key)) throw new Error('Bundle "' + key + '" is defined already');
        bundles.set(key, { bundleRequire: bundleRequire, bundleModuleKey: bundleModuleKey });
      },
      get: function (key) {
        var bundle = bundles.get(key);
        if (!bundle) throw new Error('Bundle "' + key + '" is not defined');
        return bundle.bundleRequire(bundle.bundleModuleKey);
      },
    };
  }

  function loadInOrder(urls, done) {
    var waiting = urls.length;
    urls.forEach(function (url) {
      var script = document.createElement('script');
      script.async = false;
      script.src = url;
      script.addEventListener('error', function () {
        fail('The script ' + url + ' could not be loaded.');
      });
      script.addEventListener('load', function () {
        waiting -= 1;
        if (waiting === 0 && !failed) done();
      });
      document.head.appendChild(script);
    });
  }

  function startCore() {
    new Promise(function (resolve) {
      resolve(window.__kbnBundles__.get('entry/core/public').__kbnBootstrap__());
    }).catch(function (error) {
      console.error(error);
      fail('Core did not start: ' + (error && error.message ? error.message : String(error)));
    });
  }

  function fail(problem) {
    if (failed) return;
    failed = true;
    var screen = document.createElement('main');
    screen.id = 'host-failure';
    screen.style.cssText = 'font-family: sans-serif; padding: 32px; background: #fff; color: #1d2a3e;';
    var heading = document.createElement('h1');
    heading.textContent = 'The page could not be started';
    var text = document.createElement('p');
    text.textContent = problem;
    screen.append(heading, text);
    document.body.replaceChildren(screen);
  }
})();
`;
}
