import type { Reason } from '../../common/evidence/reason';
import {
  LOGIN_HOUR,
  jobEvidence,
  recommendation,
  recommendations,
  recommendationsUnchecked,
} from '../testing/fixtures';
import { withoutVerdicts } from './without_verdicts';

const RUNNING: Reason = { code: 'running', documents: 7 };
const SPARSE: Reason = { code: 'field_sparse', field: 'user.name', fraction: 0.1, estimated: false };

it('takes away what the data of a job showed', () => {
  const job = recommendation({ evidence: jobEvidence() });
  const answer = recommendations({ jobs: [job] });
  expect(withoutVerdicts(answer)).toEqual({
    ...answer,
    evidence: 'omitted',
    jobs: [{ ...job, state: 'unknown', reasons: [{ code: 'not_checked' }], evidence: undefined }],
  });
});

it('leaves what an installed job does', () => {
  const running = recommendation({ installed: true, state: 'active', reasons: [RUNNING, SPARSE] });
  const [job] = withoutVerdicts(recommendations({ jobs: [running] })).jobs;
  expect(job).toMatchObject({ state: 'active', reasons: [RUNNING] });
});

it('gives an answer without evidence back as it is, and changes none', () => {
  const unchecked = recommendationsUnchecked();
  expect(withoutVerdicts(unchecked)).toBe(unchecked);
  expect(LOGIN_HOUR.state).toBe('ready');
});
