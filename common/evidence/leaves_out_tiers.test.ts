import { readDataSelection } from '../jobs/data_selection/read_data_selection';
import { leavesOutColdTiers } from './leaves_out_tiers';

const tiers = (...values: string[]) => ({ terms: { _tier: values } });
const linux = { term: { 'host.os.type': 'linux' } };

describe('leavesOutColdTiers', () => {
  it.each<[string, unknown, boolean]>([
    ['no word of tiers', { bool: { filter: [linux] } }, false],
    [
      'both excluded, as module queries do',
      { bool: { filter: [linux], must_not: tiers('data_frozen', 'data_cold') } },
      true,
    ],
    [
      'both excluded in an inner clause',
      { bool: { filter: [linux, { bool: { must_not: [tiers('data_cold', 'data_frozen')] } }] } },
      true,
    ],
    [
      'excluded one by one',
      { bool: { must_not: [{ term: { _tier: 'data_cold' } }, { term: { _tier: 'data_frozen' } }] } },
      true,
    ],
    ['frozen only', { bool: { must_not: [tiers('data_frozen')] } }, false],
    ['named warm ones only', { bool: { filter: [tiers('data_hot', 'data_warm')] } }, true],
    ['named ones with a cold one', { bool: { filter: [tiers('data_hot', 'data_cold')] } }, false],
    [
      'excluded for some documents only',
      { bool: { must_not: [{ bool: { filter: [tiers('data_cold', 'data_frozen'), linux] } }] } },
      false,
    ],
    [
      'excluded in one of two ways',
      {
        bool: {
          should: [linux, { bool: { must_not: [tiers('data_cold', 'data_frozen')] } }],
          minimum_should_match: 1,
        },
      },
      false,
    ],
    [
      'another field of the same values',
      { bool: { must_not: [{ terms: { tier: ['data_cold', 'data_frozen'] } }] } },
      false,
    ],
    ['a query that cannot be read', { script_score: { query: {} } }, false],
    ['nothing at all', { match_none: {} }, true],
    ['everything', undefined, false],
  ])('%s', (_, query, expected) => {
    expect(leavesOutColdTiers(readDataSelection(query).tree)).toBe(expected);
  });
});
