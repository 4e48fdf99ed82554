import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const LOCK_FILE = path.join(__dirname, '..', 'package-lock.json');
const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));

/** Where Node would find a dependency: in the package's own node_modules, or in one further up. */
function placesOf(name: string, from: string): string[] {
  const parts = from.split('/node_modules/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/node_modules/'));
  return [
    ...above.filter((folder) => folder !== '').map((folder) => `${folder}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}

it('locks every dependency, those for other platforms too: npm ci refuses a lock file with gaps', () => {
  const gaps = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => placesOf(name, folder).every((place) => packages[place] === undefined))
      .map((name) => `${folder} needs ${name}`)
  );
  expect(gaps).toEqual([]);
});
