const shared = require('./jest.shared');

/** The built package on the host, in a browser. */
module.exports = {
  ...shared,
  displayName: 'e2e',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/integration/harness/built_host.cjs',
  testTimeout: 180_000,
};
