const shared = require('./jest.shared');

/** Tests of the zips that `npm run package` wrote. */
module.exports = {
  ...shared,
  displayName: 'package',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/package/**/*.test.ts'],
  testTimeout: 60_000,
};
