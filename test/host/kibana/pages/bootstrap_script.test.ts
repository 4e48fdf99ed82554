import { createContext, runInContext } from 'node:vm';

import { renderBootstrapScript } from './bootstrap_script';

interface FakeElement {
  src?: string;
  async?: boolean;
  textContent?: string;
  style: Record<string, string>;
  listeners: Record<string, () => void>;
  children: FakeElement[];
  addEventListener(name: string, listener: () => void): void;
  append(...children: FakeElement[]): void;
  appendChild(child: FakeElement): void;
  replaceChildren(...children: FakeElement[]): void;
}

interface Bundles {
  has(key: string): boolean;
  define(key: string, bundleRequire: (id: string) => unknown, id: string): void;
  get(key: string): unknown;
}

function fakeElement(): FakeElement {
  const element: FakeElement = {
    style: {},
    listeners: {},
    children: [],
    addEventListener: (name, listener) => void (element.listeners[name] = listener),
    append: (...children) => void element.children.push(...children),
    appendChild: (child) => void element.children.push(child),
    replaceChildren: (...children) => void (element.children = children),
  };
  return element;
}

/** Runs the script in a page that is little more than head and body. */
function run() {
  const document = { head: fakeElement(), body: fakeElement(), createElement: fakeElement };
  const window: Record<string, unknown> = {};
  const script = renderBootstrapScript({
    darkMode: true,
    publicPaths: { core: '/1/bundles/', own: '/1/bundles/plugin/own/1/' },
    scripts: ['/shared.js', '/core.js', '/own.js'],
  });
  runInContext(script, createContext({ document, window, console: { error: () => undefined } }));
  const bundles = window.__kbnBundles__ as Bundles;
  const fire = (url: string, event: 'load' | 'error') =>
    document.head.children.find(({ src }) => src === url)?.listeners[event]?.();
  const failure = () => document.body.children[0]?.children.map(({ textContent }) => textContent).join(': ');
  return { document, window, bundles, fire, failure };
}

describe('the bootstrap script', () => {
  test('sets the globals of the contract', () => {
    expect(run().window).toMatchObject({
      __kbnThemeTag__: 'borealisdark',
      __kbnPublicPath__: { core: '/1/bundles/', own: '/1/bundles/plugin/own/1/' },
      __kbnStrictCsp__: true,
    });
  });

  test('loads the scripts in order', () => {
    const { document } = run();
    expect(document.head.children.map(({ src, async }) => [src, async])).toEqual([
      ['/shared.js', false],
      ['/core.js', false],
      ['/own.js', false],
    ]);
  });

  test('evaluates a bundle on the first get only', () => {
    const { bundles } = run();
    const bundleRequire = jest.fn((id: string) => `module ${id}`);
    bundles.define('plugin/own/public', bundleRequire, '42');
    expect(bundles.has('plugin/own/public')).toBe(true);
    expect(bundleRequire).not.toHaveBeenCalled();
    expect(bundles.get('plugin/own/public')).toBe('module 42');
    expect(() => bundles.define('plugin/own/public', bundleRequire, '42')).toThrow('is defined already');
    expect(() => bundles.get('plugin/other/public')).toThrow('"plugin/other/public" is not defined');
  });

  test('starts core when all scripts are there', () => {
    const { bundles, fire } = run();
    const start = jest.fn();
    bundles.define('entry/core/public', () => ({ __kbnBootstrap__: start }), '1');
    fire('/shared.js', 'load');
    fire('/core.js', 'load');
    expect(start).not.toHaveBeenCalled();
    fire('/own.js', 'load');
    expect(start).toHaveBeenCalledTimes(1);
  });

  test('names a script that does not load, and leaves core alone', () => {
    const { bundles, fire, failure } = run();
    const start = jest.fn();
    bundles.define('entry/core/public', () => ({ __kbnBootstrap__: start }), '1');
    fire('/shared.js', 'load');
    fire('/own.js', 'error');
    fire('/core.js', 'load');
    expect(failure()).toBe('The page could not be started: The script /own.js could not be loaded.');
    expect(start).not.toHaveBeenCalled();
  });

  test('shows why core does not start', async () => {
    const { bundles, fire, failure } = run();
    bundles.define(
      'entry/core/public',
      () => ({ __kbnBootstrap__: () => Promise.reject(new Error('boom')) }),
      '1'
    );
    ['/shared.js', '/core.js', '/own.js'].forEach((url) => fire(url, 'load'));
    await new Promise(setImmediate);
    expect(failure()).toBe('The page could not be started: Core did not start: boom');
  });
});
