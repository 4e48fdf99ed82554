import type { PlanObstacle } from '../../common/activation/activation_plan';
import { createFormatters } from './formatters';
import { obstacleText } from './obstacle_text';

const format = createFormatters('en', 'UTC');

it.each<[PlanObstacle, RegExp, RegExp | undefined]>([
  [{ code: 'upgrade_mode', blocks: true }, /No job can be created/, /end of the upgrade/],
  [{ code: 'no_ml_node', blocks: true, lazyNodes: 0 }, /none would start/, /role "ml"/],
  [{ code: 'no_ml_node', blocks: false, lazyNodes: 2 }, /add 2 nodes/, undefined],
  [
    { code: 'rights_missing', blocks: true, capabilities: ['canCreateJob', 'canOpenJob'] },
    /do not grant canCreateJob and canOpenJob/,
    /Hand the plan over/,
  ],
  [{ code: 'many_jobs', blocks: false, jobs: 12 }, /a few jobs at a time/, undefined],
])('says what stands in the way and what to do: %j', (obstacle, sentence, remedy) => {
  const text = obstacleText(obstacle, format);
  expect(text.sentence).toMatch(sentence);
  expect(text.remedy ?? '').toMatch(remedy ?? /^$/);
  expect(text.title).not.toBe('');
});
