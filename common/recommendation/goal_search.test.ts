import fc from 'fast-check';
import { GOAL_CATALOGUE } from '../catalogue/goals/goal_catalogue';
import questions from '../catalogue/goals/questions.json';
import { createGoalSearch, type GoalSearchEntry } from './goal_search';

const entries: GoalSearchEntry[] = GOAL_CATALOGUE.map((goal) => ({ goal, jobs: [] }));
const search = createGoalSearch(entries);
const firstGoals = (query: string, count = 3) =>
  search(query)
    .slice(0, count)
    .map(({ goalId }) => goalId);

describe('goal search', () => {
  it('answers at least 36 of the 40 questions within the first three goals', () => {
    const missed = questions.filter(({ question, families }) => {
      const found = search(question)
        .slice(0, 3)
        .flatMap((match) => match.families);
      return !families.some((family) => found.includes(family));
    });
    expect(questions).toHaveLength(40);
    expect(missed.length).toBeLessThanOrEqual(4);
  });

  // Written after the catalogue, to see whether the synonyms carry further than the forty questions.
  it.each([
    ['someone logging in at 3 am', 'login_at_unusual_hour'],
    ['impossible travel', 'login_from_new_address'],
    ['psexec', 'new_windows_service'],
    ['macro in an excel document', 'unlikely_parent_process'],
    ['aws keys leaked on github', 'aws_action_from_unusual_place'],
    ['new local admin account created', 'windows_account_administration'],
    ['agents that went silent', 'host_went_quiet'],
    ['employee leaving with customer data on a thumb drive', 'usb_copy'],
    ['smb lateral movement', 'files_from_other_machines'],
    ['port scan from inside', 'network_traffic_jump'],
    ['cryptominer on a server', 'new_process_on_linux'],
    ['vpn licence shortage', 'vpn_login_volume'],
    ['ssh brute force', 'login_attempts_on_one_host'],
    ['session hijacking', 'okta_sessions_in_several_countries'],
  ])('finds for "%s" the goal %s', (query, goalId) => {
    expect(firstGoals(query)).toContain(goalId);
  });

  it.each([
    ['powershel encoded comand', 'suspicious_powershell'],
    ['exfiltraton over dns', 'data_hidden_in_dns'],
    ['remote desktp on a weeknd', 'remote_desktop_at_odd_time'],
    ['compil', 'compiler_on_server'],
  ])('forgives and completes: "%s"', (query, goalId) => {
    expect(firstGoals(query)).toContain(goalId);
  });

  it.each(['', '   ', '?!', 'the of and to', 'xyzzy qwrtp'])('has no answer for "%s"', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('says which words met, and names the concept where the words differ', () => {
    const [best] = search('signing in at midnight');
    expect(best?.goalId).toBe('login_at_unusual_hour');
    expect(best?.matchedBecause).toContainEqual({
      field: 'goal',
      terms: expect.arrayContaining(['login', 'unusual hour']),
    });
  });

  it('finds a goal by title, id, field and technique of its jobs', () => {
    const goal = GOAL_CATALOGUE.find(({ id }) => id === 'login_by_rare_account');
    if (!goal) throw new Error('login_by_rare_account is not in the catalogue');
    const job = {
      id: 'v9_zebra_ea',
      title: 'Quagga',
      fields: ['okapi.name'],
      techniques: ['Giraffe Dumping'],
    };
    const withJob = createGoalSearch([{ goal, jobs: [job] }]);
    expect(withJob('quagga')[0]?.matchedBecause).toEqual([{ field: 'jobs', terms: ['quagga'] }]);
    expect(withJob('zebra')[0]?.matchedBecause).toEqual([{ field: 'jobs', terms: ['zebra'] }]);
    expect(withJob('okapi')[0]?.matchedBecause).toEqual([{ field: 'fields', terms: ['okapi'] }]);
    expect(withJob('giraffe')[0]?.matchedBecause).toEqual([{ field: 'techniques', terms: ['giraffe'] }]);
  });

  it('gives the same answer each time, best first, and never fails', () => {
    const other = createGoalSearch(entries);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const matches = search(query);
        expect(other(query)).toEqual(matches);
        expect(matches.map(({ score }) => score)).toEqual(
          matches.map(({ score }) => score).sort((a, b) => b - a)
        );
      })
    );
  });
});
