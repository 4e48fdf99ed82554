import { streamKind } from '../catalogue/integrations/document_kind';
import { readsKind } from './reads_kind';

const AUTH = streamKind('system.auth', {});
const SESSIONS = { ...streamKind('ml-rdp-lmd_ea', {}), index: 'ml-rdp-lmd_ea' };

describe('readsKind', () => {
  it.each([
    ['logs-*', true],
    ['*', true],
    ['logs-system.auth-*', true],
    ['logs-system.auth-default', true],
    ['logs-system.auth-prod', true],
    ['logs-system.*-default', true],
    ['auditbeat-*,logs-*', true],
    ['europe:logs-*', true],
    ['*:logs-*,logs-*', true],
    ['auditbeat-*', false],
    ['auditbeat-*,filebeat-*,winlogbeat-*', false],
    ['logs-system.security-*', false],
    ['metrics-*', false],
    ['logs-*,-logs-system.auth-*', false],
    ['logs-*,-*system*', false],
    ['-logs-*,logs-*', true],
    ['', true],
  ])('reads system.auth by "%s": %s', (patterns, answer) => {
    expect(readsKind({ indexPatterns: patterns === '' ? [] : patterns.split(',') }, AUTH)).toBe(answer);
  });

  it.each([
    ['ml-rdp-lmd_ea', true],
    ['ml-rdp-lmd*', true],
    ['ml-rdp-lmd', false],
    ['logs-*', false],
  ])('reads the index of a transform by "%s": %s', (pattern, answer) => {
    expect(readsKind({ indexPatterns: [pattern] }, SESSIONS)).toBe(answer);
  });
});
