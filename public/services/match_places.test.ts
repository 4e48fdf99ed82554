import { recommendation } from '../testing/fixtures';
import { matchPlaces } from './match_places';

const JOB = recommendation({ id: 'job', title: 'Unusual Login Hour', description: 'Quagga' });

it.each([
  ['login HOUR', 0],
  // From the goal that its detectors make: at which hours a user.name is seen.
  ['user.name login', 0],
  ['login quagga', 1],
])('tells by "%s" whether the job is called so', (query, place) => {
  expect(matchPlaces([JOB], query)).toEqual(new Map([['job', place]]));
});
