import { parseIndexPattern } from './index_pattern';

describe('parseIndexPattern', () => {
  it.each([
    ['logs-*', ['logs-*']],
    [' logs-* , filebeat-* ,', ['logs-*', 'filebeat-*']],
    ['remote:logs-*,-logs-secret', ['remote:logs-*', '-logs-secret']],
    ['logs-*,logs-*', ['logs-*']],
  ])('reads %p', (text, patterns) => {
    expect(parseIndexPattern(text)).toEqual({ ok: true, patterns });
  });

  it.each([
    ['', { code: 'empty' }],
    [' , ', { code: 'empty' }],
    ['-logs-*', { code: 'only_exclusions' }],
    ['logs *', { code: 'forbidden_character', character: ' ' }],
    ['logs/../x', { code: 'forbidden_character', character: '/' }],
    ['a'.repeat(1001), { code: 'too_long', maximum: 1000 }],
  ])('refuses %p with the reason', (text, problem) => {
    expect(parseIndexPattern(text)).toEqual({ ok: false, problem });
  });
});
