import { readFileSync, realpathSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';

type Require = (id: string) => unknown;

interface LoadedModule {
  exports: unknown;
}

/**
 * A CommonJS `require` for an installed plugin package. Node's own would also find what the checkout around the
 * package happens to have in node_modules and so hide a dependency that is missing from the package; this one finds
 * Node's modules and files of the package only. `@kbn/*` is refused, as the host has none of Kibana's packages.
 * Nothing is shared with modules loaded before: each call starts with an empty module cache.
 *
 * @param packageDir absolute path of the package
 * @returns requires a file by absolute path
 */
export function createPackageRequire(packageDir: string): Require {
  const root = realpathSync(packageDir);
  const loaded = new Map<string, LoadedModule>();

  const load = (file: string): unknown => {
    const present = loaded.get(file);
    if (present) return present.exports;
    const module: LoadedModule = { exports: {} };
    loaded.set(file, module);
    try {
      run(file, module);
    } catch (error) {
      loaded.delete(file);
      throw error;
    }
    return module.exports;
  };

  const run = (file: string, module: LoadedModule): void => {
    const code = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) {
      module.exports = JSON.parse(code);
      return;
    }
    const parameters = ['module', 'exports', 'require', '__filename', '__dirname'];
    const body = compileFunction(code, parameters, { filename: file });
    body.call(module.exports, module, module.exports, requireFrom(file), file, path.dirname(file));
  };

  const requireFrom = (file: string): Require => {
    const nodeRequire = createRequire(file);
    return (id) => {
      if (isBuiltin(id)) return nodeRequire(id);
      return load(resolveInside(root, nodeRequire, id, file));
    };
  };

  return (file) => load(realpathSync(file));
}

function resolveInside(root: string, nodeRequire: NodeJS.Require, id: string, from: string): string {
  const where = path.relative(root, from);
  if (id.startsWith('@kbn/')) {
    throw new Error(
      `${where} requires "${id}", but the host has none of Kibana's packages; only types may come from it`
    );
  }
  const resolved = realpathSync(nodeRequire.resolve(id));
  if (!resolved.startsWith(root + path.sep)) {
    throw new Error(`${where} requires "${id}", which is neither part of Node nor inside the package`);
  }
  return resolved;
}
