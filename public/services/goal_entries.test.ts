import { GOAL_CATALOGUE } from '../../common/catalogue/goals/goal_catalogue';
import { readDataSelection } from '../../common/jobs/data_selection/read_data_selection';
import { recommendation } from '../testing/fixtures';
import {
  DNS_TUNNELING,
  FAILED_LOGINS,
  GOAL_JOBS,
  LOGIN_SPIKE,
  LOGIN_SPIKE_OF_ADDRESS,
  MADE_UP,
  OUTDATED_FAILED_LOGINS,
  VPN_LOGINS,
} from '../testing/goal_fixtures';
import { goalEntries, type GoalEntry } from './goal_entries';

const entries = goalEntries(GOAL_JOBS, 19);

function entry(id: string, among: readonly GoalEntry[] = entries): GoalEntry {
  const found = among.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}

it('holds all goals of the catalogue, then the jobs that none of them names', () => {
  expect(entries.map(({ id }) => id)).toEqual([...GOAL_CATALOGUE.map(({ id }) => id), `job.${MADE_UP.id}`]);
  expect(entry(`job.${MADE_UP.id}`)).toMatchObject({ kind: 'derived', jobs: [MADE_UP] });
});

it('puts jobs under each of their goals in the order of the families, outdated ones nowhere', () => {
  expect(entry('failed_login_spike').jobs).toEqual([FAILED_LOGINS]);
  expect(entry('successful_login_spike').jobs).toEqual([LOGIN_SPIKE, LOGIN_SPIKE_OF_ADDRESS]);
  expect(entry('vpn_login_volume').jobs).toEqual([VPN_LOGINS]);
  const all = entries.flatMap(({ jobs }) => jobs);
  expect(all).not.toContain(OUTDATED_FAILED_LOGINS);
  expect(new Set(all).size).toBe(GOAL_JOBS.length - 1);
});

it('says which families are missing', () => {
  expect(entry('successful_login_spike')).toMatchObject({ missing: [] });
  expect(entry('login_at_unusual_hour')).toMatchObject({
    jobs: [],
    missing: ['auth_rare_hour_for_a_user'],
    facets: { state: ['none'] },
  });
});

it('takes tactics from the jobs that are here, else from the catalogue', () => {
  expect(entry('data_hidden_in_dns').facets.tactic).toEqual(['TA0011']);
  const without = goalEntries([{ ...DNS_TUNNELING, mappings: [] }], 19);
  expect(entry('data_hidden_in_dns', without).facets.tactic).toEqual(['TA0011', 'TA0010']);
  expect(entry('vpn_login_volume').facets.tactic).toEqual(['none']);
});

it('reads platform and data of an unknown job from its query, as far as it says them', () => {
  expect(entry(`job.${MADE_UP.id}`).facets).toMatchObject({ platform: ['none'], data: ['none'] });
  const query = {
    bool: {
      filter: [
        { terms: { 'host.os.type': ['Linux', 'beos'] } },
        { term: { 'event.category': 'file' } },
        { term: { 'event.dataset': 'okta.system' } },
      ],
    },
  };
  const job = recommendation({ family: 'made_up', id: 'made_up', selection: readDataSelection(query) });
  expect(entry('job.made_up', goalEntries([job], 18)).facets).toMatchObject({
    platform: ['linux', 'okta'],
    data: ['files'],
  });
});
