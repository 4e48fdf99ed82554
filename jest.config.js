const shared = require('./jest.shared');

/** Unit tests, beside what they test. Tests of the built artefact have configurations of their own. */
module.exports = {
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/common/**/*.test.ts',
        '<rootDir>/server/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
        '<rootDir>/test/host/**/*.test.ts',
        '<rootDir>/test/bench/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@elastic/charts$': '<rootDir>/public/testing/charts_double.tsx',
        '^@emotion/sheet$': '<rootDir>/public/testing/emotion_sheet_double.ts',
      },
      testMatch: ['<rootDir>/public/**/*.test.{ts,tsx}', '<rootDir>/test/host/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/jest_setup_browser.ts'],
    },
  ],
};
