import { License } from './license';

describe('License', () => {
  test.each([
    ['basic', 'platinum', false],
    ['platinum', 'platinum', true],
    ['enterprise', 'platinum', true],
    ['trial', 'enterprise', true],
    ['gold', 'trial', false],
  ] as const)('%s has at least %s: %s', (type, minimum, expected) => {
    expect(License.of({ type, status: 'active' }).hasAtLeast(minimum)).toBe(expected);
  });

  test('hasAtLeast does not look at expiry; isActive and check do', () => {
    const license = License.of({ type: 'platinum', status: 'expired' });
    expect(license.hasAtLeast('platinum')).toBe(true);
    expect(license.isActive).toBe(false);
    expect(license.check('ml', 'platinum')).toMatchObject({ state: 'expired' });
  });

  test('check says what is wrong', () => {
    expect(License.of({ type: 'trial', status: 'active' }).check('ml', 'platinum')).toEqual({
      state: 'valid',
    });
    expect(License.of({ type: 'basic', status: 'active' }).check('ml', 'platinum')).toEqual({
      state: 'invalid',
      message: 'ml needs a platinum licence, but this one is basic',
    });
  });

  test('a licence that could not be read allows nothing', () => {
    const license = License.unavailable('no connection');
    expect(license.hasAtLeast('basic')).toBe(false);
    expect(license.isAvailable).toBe(false);
    expect(license.check('ml', 'basic')).toMatchObject({ state: 'unavailable' });
    expect(license.toJSON()).toEqual({ error: 'no connection' });
  });
});
