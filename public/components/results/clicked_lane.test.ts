import { clickedLane } from './clicked_lane';

it('reads the lane of a cell, and of nothing else', () => {
  const series = { key: 'lanes', specId: 'lanes' };
  expect(clickedLane([{ datum: { x: 1, y: 'logins', value: 82 }, value: 82 }, series])).toBe('logins');
  expect(clickedLane([{ datum: { x: 1, y1: 82 } }, series])).toBeUndefined();
  expect(clickedLane([{ x: 1, y: 82, datum: null }, series])).toBeUndefined();
  expect(clickedLane({ type: 'metricElementEvent' })).toBeUndefined();
  expect(clickedLane(undefined)).toBeUndefined();
});
