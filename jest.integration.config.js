const shared = require('./jest.shared');

/** The built package on the host, through HTTP. Each test file starts a host of its own. */
module.exports = {
  ...shared,
  displayName: 'integration',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
  globalSetup: '<rootDir>/test/integration/harness/built_host.cjs',
  testTimeout: 60_000,
};
