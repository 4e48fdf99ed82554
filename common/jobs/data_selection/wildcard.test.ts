import fc from 'fast-check';

import { matchesWildcard } from './wildcard';

describe('matchesWildcard', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['**', 'anything', true],
    ['?', '', false],
    ['logs-*', 'logs-system.auth-default', true],
    ['logs-*', 'filebeat-8', false],
    ['*-default', 'logs-system.auth-default', true],
    ['logs-*.auth-*', 'logs-system.auth-default', true],
    ['*ab', 'aab', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['a?c', 'abc', true],
    ['a?c', 'abbc', false],
    ['a.c', 'abc', false],
  ])('%s matches "%s": %s', (pattern, text, answer) => {
    expect(matchesWildcard(pattern, text)).toBe(answer);
  });

  it('agrees with the regular expression', () => {
    const sign = fc.constantFrom('a', 'b', '*', '?');
    const patterns = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
    const texts = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replace(/\*+/g, '.*').replace(/\?/g, '.')}$`);
        expect(matchesWildcard(pattern, text)).toBe(expression.test(text));
      })
    );
  });
});
