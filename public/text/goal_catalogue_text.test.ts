import { i18n } from '@kbn/i18n';

import { GOAL_THEMES } from '../../common/catalogue/goals/goal';
import { GOAL_CATALOGUE } from '../../common/catalogue/goals/goal_catalogue';
import { goalTexts } from './goal_catalogue_text';
import { dataText, platformText } from './goal_tag_text';
import { goalThemeText } from './goal_theme_text';

it.each(GOAL_CATALOGUE)('says of $id what the catalogue says', (goal) => {
  expect(goalTexts(goal)).toEqual({ goal: goal.goal, ...goal.soWhat });
  for (const platform of goal.tags.platforms) expect(platformText(platform)).toBeTruthy();
  for (const data of goal.tags.data) expect(dataText(data)).toBeTruthy();
});

it('asks for translations by stable ids', () => {
  const translate = jest.spyOn(i18n, 'translate');
  const soWhat = { why: 'Why.', checkFirst: 'What.' };
  goalTexts({ id: 'some_goal', goal: 'Goal', soWhat });
  expect(translate.mock.calls.map(([id, { defaultMessage }]) => [id, defaultMessage])).toEqual([
    ['mlJobPicker.goals.some_goal.goal', 'Goal'],
    ['mlJobPicker.goals.some_goal.why', 'Why.'],
    ['mlJobPicker.goals.some_goal.checkFirst', 'What.'],
  ]);
  translate.mockRestore();
});

it('knows the themes by name, and words of others as none of its own', () => {
  expect(GOAL_THEMES.map(({ id }) => goalThemeText(id))).toEqual(GOAL_THEMES.map(({ title }) => title));
  expect(platformText('beos')).toBeUndefined();
  expect(dataText('toString')).toBeUndefined();
});
