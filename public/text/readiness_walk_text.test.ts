import { WALK_STEP_IDS } from '../../common/api/readiness_walk';
import { readinessQuestions } from './readiness_questions_text';
import { walkStepReason, walkStepTitle, walkStepWaits, walkSummary } from './readiness_walk_text';

it('has a title and a reason of its own for each step', () => {
  expect(new Set(WALK_STEP_IDS.map(walkStepTitle)).size).toBe(WALK_STEP_IDS.length);
  expect(new Set(WALK_STEP_IDS.map(walkStepReason)).size).toBe(WALK_STEP_IDS.length);
});

it('says how far somebody has come and what comes before', () => {
  expect(walkSummary(4, 7, 'goal')).toBe('4 of 7 steps are done. You are at "Activate a first goal".');
  expect(walkSummary(7, 7, undefined)).toMatch(/^All steps are done/);
  expect(walkStepWaits('license')).toBe('Comes after "Have the license".');
});

it('has ids of their own for questions', () => {
  const ids = readinessQuestions().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
