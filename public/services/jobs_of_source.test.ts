import { recommendation } from '../testing/fixtures';
import { jobReading } from '../testing/source_fixtures';
import { jobsOfSource } from './jobs_of_source';

it('finds the jobs that read a source, and counts those of which it is not known', () => {
  const reading = jobReading('Reading', { okta: 1, aws: 9 });
  const jobs = [
    jobReading('Other', { aws: 1 }),
    reading,
    jobReading('None of it', { okta: 0 }),
    recommendation({ id: 'unchecked', state: 'unknown' }),
    recommendation({ id: 'without_data', state: 'needs_data' }),
  ];
  expect(jobsOfSource(jobs, 'okta')).toEqual({ reading: [reading], unknown: 1 });
});
