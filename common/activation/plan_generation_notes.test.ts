import { installedInput, installedMap, ruleInput } from '../testing/plan_input_fixture';
import { familyMembers, generationNotes } from './plan_generation_notes';
import type { InstalledJobInput } from './plan_input';

const running = (id: string) => installedInput({ id, jobState: 'opened', datafeedState: 'started' });
const stopped = (id: string) => installedInput({ id });
const rules = [
  ruleInput({ name: 'On old', status: 'enabled', jobIds: ['v2_rare_x'] }),
  ruleInput({ name: 'Also on old', status: 'enabled', jobIds: ['other', 'v2_rare_x'] }),
  ruleInput({ name: 'Off', status: 'disabled', jobIds: ['v2_rare_x', 'v3_rare_x_ea'] }),
  ruleInput({ name: 'On new', status: 'enabled', jobIds: ['v3_rare_x_ea'] }),
];
const notes = (jobId: string, ...installed: InstalledJobInput[]) =>
  generationNotes(jobId, familyMembers(installedMap(...installed)), rules);

describe('notes on generations', () => {
  it.each([
    ['runs', running('v2_rare_x'), true],
    ['rests', stopped('v2_rare_x'), false],
    ['has lost its node', { ...running('v2_rare_x'), waitingForNode: true }, false],
  ])('tell of an older job that %s, and of the enabled rules that read it', (_name, old, runs) => {
    expect(notes('v3_rare_x_ea', old, running('v3_rare_y_ea'))).toEqual([
      {
        code: 'older_generation',
        blocks: false,
        jobId: 'v2_rare_x',
        runs,
        ruleNames: ['Also on old', 'On old'],
      },
    ]);
  });

  it('tell of a newer job only if it runs, and of the enabled rules that read this one', () => {
    expect(notes('v2_rare_x', running('v3_rare_x_ea'))).toEqual([
      {
        code: 'newer_generation',
        blocks: false,
        jobId: 'v3_rare_x_ea',
        ruleNames: ['Also on old', 'On old'],
      },
    ]);
    const starting = { ...running('v3_rare_x_ea'), datafeedState: 'starting' };
    expect(notes('v2_rare_x', stopped('v3_rare_x_ea'))).toEqual([]);
    expect(notes('v2_rare_x', starting)).toEqual([]);
    expect(notes('v2_rare_x', { ...running('v3_rare_x_ea'), waitingForNode: true })).toEqual([]);
  });

  it('tell of all generations, newest first, and never of the job itself', () => {
    const all = ['rare_x_ecs', 'v2_rare_x', 'v3_rare_x', 'v3_rare_x_ea'].map(running);
    expect(notes('v3_rare_x', ...all)).toMatchObject([
      { code: 'newer_generation', jobId: 'v3_rare_x_ea' },
      { code: 'older_generation', jobId: 'v2_rare_x' },
      { code: 'older_generation', jobId: 'rare_x_ecs' },
    ]);
  });
});
