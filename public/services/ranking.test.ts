import { recommendation } from '../testing/fixtures';
import { createRanking } from './ranking';

const READY = recommendation({ id: 'v3_made_up', family: 'made_up' });
const RUNNING = recommendation({ id: 'v3_other', family: 'other', state: 'active' });

const NOTHING = { kind: 'nothing' } as const;

it('tells what a job adds from all jobs that run, also from those that a list does not show', () => {
  expect(createRanking([READY])([READY], NOTHING).noteOf(READY)?.adds.kind).toBe('new');
  expect(createRanking([READY, RUNNING])([READY], NOTHING).noteOf(READY)?.adds.kind).toBe('nothing_new');
});

it('takes an active earlier generation for what its family is', () => {
  const rank = createRanking([READY], ['v2_made_up']);
  expect(rank([READY], NOTHING).noteOf(READY)?.adds.kind).toBe('nothing_new');
});

it('puts the jobs of a list into order and knows no others', () => {
  const { jobs, noteOf } = createRanking([RUNNING, READY])([RUNNING, READY], NOTHING);
  expect(jobs).toEqual([READY, RUNNING]);
  expect(noteOf(recommendation())).toBeUndefined();
});
