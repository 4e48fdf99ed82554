import { REASON_CATALOGUE } from '../../../common/evidence/reason_catalogue';
import { FIELD_SITUATIONS } from './field_situations';
import { PRESENCE_SITUATIONS } from './presence_situations';
import { QUESTION_SITUATIONS } from './question_situations';
import { NEEDED_REMOTE_SITUATIONS, REMOTE_SITUATIONS } from './remote_situations';
import { OPENING_SITUATION, SETTLED_SITUATIONS, UNDER_WAY_SITUATIONS } from './running_situations';
import { SAMPLED_SITUATIONS } from './sampled_situations';
import { TIME_SITUATIONS } from './time_situations';
import { TROUBLE_SITUATIONS } from './trouble_situations';
import { UNNAMED_INDICES_SITUATION } from './unnamed_indices_situation';

const SITUATIONS: Array<{ name: string; defect?: string; verdicts: string[][] }> = [
  ...[
    PRESENCE_SITUATIONS,
    FIELD_SITUATIONS,
    TIME_SITUATIONS,
    SAMPLED_SITUATIONS,
    QUESTION_SITUATIONS,
    REMOTE_SITUATIONS,
    NEEDED_REMOTE_SITUATIONS,
    [UNNAMED_INDICES_SITUATION],
  ].flatMap((situations) =>
    situations.map((situation) => ({ ...situation, verdicts: [situation.expected] }))
  ),
  ...TROUBLE_SITUATIONS.map((situation) => ({
    ...situation,
    verdicts: Object.values(situation.expected),
  })),
  ...[...SETTLED_SITUATIONS, ...UNDER_WAY_SITUATIONS, OPENING_SITUATION].map(({ name, listed }) => ({
    name,
    verdicts: [listed],
  })),
];

describe('the situations', () => {
  it('are at least 60, each with a name of its own', () => {
    const names = SITUATIONS.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(names).toEqual([...new Set(names)]);
  });

  it('show each reason that there is', () => {
    const shown = SITUATIONS.filter(({ defect }) => defect === undefined).flatMap(({ verdicts }) =>
      verdicts.flatMap(([, ...codes]) => codes)
    );
    expect([...new Set(shown)].sort()).toEqual(Object.keys(REASON_CATALOGUE).sort());
  });

  it('show each state, more than once', () => {
    const states = SITUATIONS.flatMap(({ verdicts }) => verdicts.map(([state]) => state));
    for (const state of ['active', 'blind', 'ready', 'limited', 'needs_data', 'unknown']) {
      expect([state, states.filter((other) => other === state).length > 1]).toEqual([state, true]);
    }
  });
});
