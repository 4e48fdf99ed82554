import { buildCoverage } from '../../../../common/coverage/build_coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { coverageMatrix } from '../../../../common/coverage/coverage_matrix';
import { DNS_TUNNELING, coverageJob } from '../../../testing/coverage_fixtures';
import { nameOfCell } from './name_of_cell';

const nameIn = (jobs: readonly CoverageJob[], key: string) =>
  nameOfCell(coverageMatrix(buildCoverage(jobs, 18, 'now')), key);

const BESIDE = coverageJob({ id: 'other', family: 'other', mappings: DNS_TUNNELING.mappings });
const OWN = coverageJob({
  id: 'own',
  family: 'own',
  mappings: [{ tacticId: 'TA0011', techniqueId: 'T1071', source: 'job', rules: [] }],
});
const ALONE = coverageJob({ mappings: [{ tacticId: 'TA0011', source: 'job', rules: [] }] });

describe('the name of a cell', () => {
  it.each<[string, CoverageJob[], string, string]>([
    [
      'counts jobs',
      [DNS_TUNNELING, BESIDE],
      'TA0011/T1071.004',
      'T1071.004 DNS under Command and Control: 1 of 2 jobs active',
    ],
    [
      'counts a twin once',
      [DNS_TUNNELING, { ...DNS_TUNNELING, id: 'packetbeat_dns_tunneling', state: 'blind' }],
      'TA0011/T1071.004',
      'T1071.004 DNS under Command and Control: 1 of 1 job active',
    ],
    [
      'says that nobody is alerted',
      [{ ...DNS_TUNNELING, rule: 'disabled' }],
      'TA0011/T1071.004',
      'T1071.004 DNS under Command and Control: 1 of 1 job active, no enabled rule reads it',
    ],
    [
      'does not say so where rules could not be read',
      [{ ...DNS_TUNNELING, rule: 'unknown' }],
      'TA0011/T1071.004',
      'T1071.004 DNS under Command and Control: 1 of 1 job active',
    ],
    [
      'says the best state where none is active',
      [BESIDE],
      'TA0011/T1071.004',
      'T1071.004 DNS under Command and Control: 0 of 1 job active, best state: Ready',
    ],
    [
      'says what comes from sub-techniques',
      [DNS_TUNNELING],
      'TA0011/T1071',
      'T1071 Application Layer Protocol under Command and Control: no job of its own, through its sub-techniques: Active',
    ],
    [
      'says what is its own beside that',
      [DNS_TUNNELING, OWN],
      'TA0011/T1071',
      'T1071 Application Layer Protocol under Command and Control: 0 of 1 job active, best state: Ready, through its sub-techniques: Active',
    ],
    ['says that there is none', [], 'TA0011/T1090', 'T1090 Proxy under Command and Control: no job'],
    [
      'says that a tactic stands alone',
      [ALONE],
      'TA0011',
      'TA0011 Command and Control, the tactic alone: 0 of 1 job active, best state: Ready',
    ],
    ['is empty for what is no cell', [], 'TA0011/T9999', ''],
  ])('%s', (_, jobs, key, name) => {
    expect(nameIn(jobs, key)).toBe(name);
  });
});
