const shared = require('./jest.shared');

/** Our knowledge against real module and rule data in the folder that CONFORMANCE_DATA names. */
module.exports = {
  ...shared,
  displayName: 'conformance',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/conformance/**/*.test.ts'],
  globalSetup: '<rootDir>/test/integration/harness/built_host.cjs',
  testTimeout: 60_000,
};
