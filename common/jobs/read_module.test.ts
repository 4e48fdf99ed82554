import fc from 'fast-check';

import { moduleFixture } from '../testing/module_fixture';
import { readModule } from './read_module';

describe('readModule', () => {
  it('gives a whole module back without a complaint', () => {
    const { module, problems } = readModule({ ...moduleFixture({}), logo: { icon: 'x' }, query: {} });
    expect(module).toEqual({ ...moduleFixture({}), description: undefined });
    expect(problems).toEqual([]);
  });

  it.each([
    ['a job without configuration', { jobs: [{ id: 'a' }] }, ['job a has no configuration']],
    ['a job without id', { jobs: [{ config: {} }] }, ['job number 1 has no id']],
    ['no jobs at all', { jobs: undefined }, ['no list of jobs']],
    [
      'a datafeed whose job is not there',
      { datafeeds: [{ id: 'd', job_id: 'gone', config: {} }] },
      ['datafeed d belongs to the job gone, which is not there'],
    ],
  ])('names %s', (_, parts, details) => {
    const { module, problems } = readModule({ ...moduleFixture({ module: { datafeeds: [] } }), ...parts });
    expect(module?.id).toBe('security_auth');
    expect(problems).toEqual(details.map((detail) => ({ moduleId: 'security_auth', detail })));
  });

  it('keeps the jobs that are whole beside one that is not', () => {
    const fixture = moduleFixture({});
    const { module } = readModule({ ...fixture, jobs: [...fixture.jobs, null, { id: 'b', config: 'x' }] });
    expect(module?.jobs.map(({ id }) => id)).toEqual(['auth_rare_user_ea']);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (jobs, datafeeds) => {
        expect(() => readModule({ id: 'm', jobs, datafeeds })).not.toThrow();
        expect(() => readModule(jobs)).not.toThrow();
      })
    );
  });
});
