import type { ErrorCode } from '../../common/api/error_code';
import { readApiProblem } from '../services/api_problem';
import { httpError } from '../testing/fake_http';
import { problemText } from './problem_text';

const CODES: Record<ErrorCode, string> = {
  invalid_request: 'lookbackDays must be a number',
  license_too_low: 'license basic',
  ml_unavailable: 'no ML',
  ml_forbidden: 'needs canGetJobs',
  unknown_jobs: 'unknown',
  elasticsearch_failed: 'es said 500',
  internal: 'oops',
};

it.each(Object.entries(CODES))('keeps the cause of %s', (code, message) => {
  const { title, sentence } = problemText(readApiProblem(httpError(400, message, { code })));
  expect(title).not.toBe('');
  expect(sentence).toContain(message);
});

it('names the Kibana privilege where our own route is forbidden', () => {
  expect(problemText(readApiProblem(httpError(403, 'Forbidden'))).sentence).toContain(
    '"ML Job Picker: Read"'
  );
});

it('names the ML privilege where ML forbids', () => {
  const problem = readApiProblem(httpError(403, 'no', { code: 'ml_forbidden' }));
  expect(problemText(problem).sentence).toContain('"Machine Learning: Read"');
});

it('names the field of an invalid request and does not offer to try again', () => {
  const problem = readApiProblem(
    httpError(400, 'too small', { code: 'invalid_request', field: 'lookbackDays' })
  );
  expect(problemText(problem)).toMatchObject({
    title: expect.stringContaining('lookbackDays'),
    sentence: 'too small',
    mayRetry: false,
  });
});

it('names the unknown jobs', () => {
  const problem = readApiProblem(httpError(400, 'unknown', { code: 'unknown_jobs', jobIds: ['a', 'b'] }));
  expect(problemText(problem).sentence).toContain('a, b');
});

it('tells an answer with a status that it does not know, and no answer at all', () => {
  expect(problemText(readApiProblem(httpError(502, 'bad gateway')))).toMatchObject({
    title: expect.stringContaining('502'),
    sentence: 'bad gateway',
  });
  expect(problemText(readApiProblem(new TypeError('Failed to fetch')))).toMatchObject({
    title: 'Kibana did not answer',
    sentence: 'Failed to fetch',
  });
});
