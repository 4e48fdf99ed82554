import type { InstalledRule } from '../sources/installed_rules';
import { answered, unanswered } from '../testing/sources_fixture';
import { readJobRules } from './job_rules';

const rule: InstalledRule = {
  ruleId: 'r1',
  name: 'B rule',
  enabled: true,
  jobIds: ['j'],
  pairs: [],
  objectId: 'o1',
  createdMs: 5,
  createdBy: 'elastic',
  timing: { lookbackMs: 20, intervalMs: 10 },
};
const asset = {
  ruleId: 'r2',
  name: 'A rule',
  jobIds: ['j'],
  pairs: [],
  version: 3,
  timing: { lookbackMs: 4, intervalMs: 2 },
};
const sources = {
  userName: 'elastic',
  installedRules: () => answered([rule]),
  ruleAssets: () => answered([asset, { ...asset, ruleId: 'r1', name: 'B rule', version: 4 }]),
};

it('lists installed rules with the newest version there is, and those that are only in the package', async () => {
  expect(await readJobRules(sources)).toEqual({
    rules: [
      {
        ruleId: 'r2',
        name: 'A rule',
        jobIds: ['j'],
        status: 'not_installed',
        version: 3,
        timing: { lookbackMs: 4, intervalMs: 2 },
      },
      {
        ruleId: 'r1',
        name: 'B rule',
        jobIds: ['j'],
        status: 'enabled',
        version: 4,
        timing: { lookbackMs: 20, intervalMs: 10 },
        objectId: 'o1',
        createdMs: 5,
        createdByMe: true,
      },
    ],
  });
});

it.each<[string, Partial<InstalledRule>, string | undefined, boolean | undefined]>([
  ['somebody else', { createdBy: 'other' }, 'elastic', false],
  ['nobody known', { createdBy: undefined }, 'elastic', undefined],
  ['somebody, while security is off', {}, undefined, undefined],
])('says of a rule made by %s whether it is the user’s own', async (_, parts, userName, expected) => {
  const installedRules = () => answered([{ ...rule, ...parts }]);
  const { rules } = await readJobRules({ ...sources, userName, installedRules });
  expect(rules?.find(({ ruleId }) => ruleId === 'r1')?.createdByMe).toBe(expected);
});

it('calls no rule "not installed" where it could not look', async () => {
  const installedRules = () => unanswered<InstalledRule[]>('forbidden');
  expect(await readJobRules({ ...sources, installedRules })).toEqual({
    failure: { cause: 'forbidden', detail: 'no' },
  });
});

it('lists what is installed where the package cannot be read, and says so', async () => {
  const { rules, failure } = await readJobRules({ ...sources, ruleAssets: () => unanswered('server_error') });
  expect(rules?.map(({ ruleId, version }) => [ruleId, version])).toEqual([['r1', undefined]]);
  expect(failure?.cause).toBe('server_error');
});
