import fc from 'fast-check';

import { evidenceQuestions, type EvidenceJob } from './evidence_questions';
import { fieldsOfJob } from './fields_of_job';
import { profileFixture } from './testing/job_facts_fixture';

interface Choice {
  query: string;
  timeField: string;
  by: string;
  indices: string[];
}

const choices = fc.array(
  fc.record<Choice>({
    query: fc.constantFrom('authentication', 'process', 'network'),
    timeField: fc.constantFrom('@timestamp', 'event.ingested'),
    by: fc.constantFrom('user.name', 'process.name'),
    indices: fc.constantFrom([], ['logs-*'], ['auditbeat-*', 'logs-*']),
  }),
  { maxLength: 12 }
);

function jobOf({ query, timeField, by, indices }: Choice): EvidenceJob {
  const profile = profileFixture({
    job: {
      analysis_config: { bucket_span: '15m', detectors: [{ function: 'rare', by_field_name: by }] },
      data_description: { time_field: timeField },
    },
    datafeed: { query: { term: { 'event.category': query } } },
  });
  return { profile, indices };
}

describe('evidenceQuestions', () => {
  it('keeps exclusions in their own list, where alone they mean something', () => {
    const job = { query: 'process', timeField: '@timestamp', by: 'user.name' };
    const { questions } = evidenceQuestions(
      [jobOf({ ...job, indices: ['logs-*', '-logs-noise'] }), jobOf({ ...job, indices: ['logs-noise'] })],
      14
    );
    expect(questions.groups.map(({ indices }) => indices)).toEqual([
      ['logs-*', '-logs-noise'],
      ['logs-noise'],
    ]);
    expect(questions.patterns).toEqual(['logs-*', 'logs-noise']);
  });

  it('asks once for jobs that read the same, and for the fields of all of them', () => {
    const jobs = [
      jobOf({ query: 'process', timeField: '@timestamp', by: 'user.name', indices: ['logs-*'] }),
      jobOf({ query: 'process', timeField: '@timestamp', by: 'process.name', indices: ['logs-*'] }),
    ];
    const { questions } = evidenceQuestions(jobs, 14);
    expect(questions).toEqual({
      lookbackDays: 14,
      groups: [
        {
          indices: ['logs-*'],
          timeField: '@timestamp',
          queries: [
            { query: { term: { 'event.category': 'process' } }, fields: ['process.name', 'user.name'] },
          ],
        },
      ],
      fields: ['process.name', 'user.name'],
      patterns: ['logs-*'],
    });
  });

  it('asks nothing for a job without indices', () => {
    const job = jobOf({ query: 'process', timeField: '@timestamp', by: 'user.name', indices: [] });
    const { questions, places } = evidenceQuestions([job], 14);
    expect(questions.groups).toEqual([]);
    expect(places.size).toBe(0);
  });

  it('leads each job to the question that asks for all it needs', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const jobs = chosen.map(jobOf);
        const { questions, places } = evidenceQuestions(jobs, 14);
        for (const { profile, indices } of jobs) {
          const place = places.get(profile);
          expect(place === undefined).toBe(indices.length === 0);
          if (!place) continue;
          const group = questions.groups[place.group];
          const question = group?.queries[place.query];
          expect(group).toMatchObject({ indices, timeField: profile.timeField });
          expect(question?.query).toEqual(profile.query);
          expect(question?.fields).toEqual(
            expect.arrayContaining(fieldsOfJob(profile).map(({ field }) => field))
          );
          expect(questions.fields).toEqual(expect.arrayContaining(question?.fields ?? ['no question']));
        }
      })
    );
  });

  it('asks the same, nothing twice, whatever order the jobs come in', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const { questions } = evidenceQuestions(chosen.map(jobOf), 14);
        expect(evidenceQuestions([...chosen].reverse().map(jobOf), 14).questions).toEqual(questions);
        const asked = questions.groups.flatMap(({ queries, ...group }) =>
          queries.map(({ query }) => JSON.stringify([group, query]))
        );
        expect(new Set(asked).size).toBe(asked.length);
      })
    );
  });
});
