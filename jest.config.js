/** Unit tests. Integration and browser tests have configurations of their own. */
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

module.exports = {
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      transform,
      moduleNameMapper,
      testMatch: [
        '<rootDir>/common/**/*.test.ts',
        '<rootDir>/server/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
        '<rootDir>/test/host/**/*.test.ts',
      ],
    },
    {
      displayName: 'browser',
      testEnvironment: 'jsdom',
      transform,
      moduleNameMapper,
      testMatch: ['<rootDir>/public/**/*.test.{ts,tsx}', '<rootDir>/test/host/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/jest_setup_browser.ts'],
    },
  ],
};
