/** What every jest configuration of this repository has in common. */
const transform = {
  '^.+\\.(ts|tsx|js|mjs)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'classic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

const moduleNameMapper = {
  '^@kbn/i18n$': '<rootDir>/test/host/browser/shared_deps/kbn_i18n.ts',
  '^@kbn/i18n-react$': '<rootDir>/test/host/browser/shared_deps/kbn_i18n_react.tsx',
};

// Not the whole checkout: unpacked packages in build/ hold a package.json with this repository's name.
const roots = ['common', 'public', 'scripts', 'server', 'test'].map((folder) => `<rootDir>/${folder}`);

// EUI's uuid is an ES module only.
const transformIgnorePatterns = ['/node_modules/(?!uuid/)'];

module.exports = { transform, transformIgnorePatterns, moduleNameMapper, roots };
