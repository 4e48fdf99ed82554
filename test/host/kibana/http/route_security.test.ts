import { parseRouteSecurity } from './route_security';

const parse = (authz: unknown) => parseRouteSecurity({ authz }, 'GET /x');

describe('parseRouteSecurity', () => {
  test('reads required privileges of each form', () => {
    expect(
      parse({ requiredPrivileges: ['a', { allRequired: ['b', 'c'] }, { anyRequired: ['d', 'e'] }] })
    ).toEqual({
      kind: 'required',
      requirements: [
        { kind: 'all', privileges: ['a'] },
        { kind: 'all', privileges: ['b', 'c'] },
        { kind: 'any', privileges: ['d', 'e'] },
      ],
    });
  });

  test('reads a reasoned opt-out', () => {
    expect(parse({ enabled: false, reason: 'static file' })).toEqual({
      kind: 'disabled',
      reason: 'static file',
    });
  });

  test.each([
    ['no authz', undefined, 'security.authz is missing'],
    ['empty list', { requiredPrivileges: [] }, 'a list with a privilege'],
    ['no list', { requiredPrivileges: 'a' }, 'a list with a privilege'],
    ['empty name', { requiredPrivileges: [''] }, 'non-empty string'],
    ['duplicates', { requiredPrivileges: ['a', 'a'] }, 'names "a" more than once'],
    [
      'duplicate in any',
      { requiredPrivileges: ['a', { anyRequired: ['a', 'b'] }] },
      'names "a" more than once',
    ],
    ['any of one', { requiredPrivileges: [{ anyRequired: ['a'] }] }, 'anyRequired must list 2 or more'],
    ['all of none', { requiredPrivileges: [{ allRequired: [] }] }, 'allRequired must list 1 or more'],
    ['both in one', { requiredPrivileges: [{ allRequired: ['a'], anyRequired: ['b', 'c'] }] }, 'has both'],
    ['nested form', { requiredPrivileges: [{ anyOf: [] }] }, 'does not offer anyOf'],
    ['superuser and more', { requiredPrivileges: ['superuser', 'a'] }, 'cannot be combined'],
    [
      'superuser as one of several',
      { requiredPrivileges: [{ anyRequired: ['superuser', 'a'] }] },
      'part of anyRequired',
    ],
    ['operator', { requiredPrivileges: ['operator'] }, '"operator" is not offered'],
    ['opt-out without reason', { enabled: false }, 'must say why'],
    ['enabled without privileges', { enabled: true }, 'needs requiredPrivileges'],
    [
      'privileges and opt-out',
      { requiredPrivileges: ['a'], enabled: false },
      'both requiredPrivileges and enabled',
    ],
  ])('refuses: %s', (_, authz, message) => {
    expect(() => parse(authz)).toThrow(message);
    expect(() => parse(authz)).toThrow(/^Route GET \/x: /);
  });

  test('refuses a route without security', () => {
    expect(() => parseRouteSecurity(undefined, 'GET /x')).toThrow('security.authz is missing');
  });
});
