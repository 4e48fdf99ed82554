import { GOAL_CATALOGUE, goalsOfFamily } from '../../common/catalogue/goals/goal_catalogue';
import { familyOf } from '../../common/catalogue/job_families';
import { KNOWN_FAMILIES } from '../../common/catalogue/known_families';
import { OWN_JOBS } from '../../common/catalogue/own_jobs/own_module';
import { MODULE_FOLDERS, readRealJson, realModules } from './real_data';

interface RuleFacts {
  name: string;
  machine_learning_job_id: string[];
}

const COPIED_WORDS = 6;
/** A rule name of fewer words is too common to prove anything: "Unusual Windows Service". */
const NAME_WORDS = 5;

const rules = readRealJson<RuleFacts[]>('rules', 'ml_rules.json');

describe('goals against the real rules and modules', () => {
  it('has at least one goal for each job that a rule reads', () => {
    const jobIds = rules.flatMap(({ machine_learning_job_id: ids }) => ids);
    expect(jobIds).toHaveLength(106);
    expect(jobIds.filter((id) => goalsOfFamily(familyOf(id)).length === 0)).toEqual([]);
  });

  it('knows exactly the families of these jobs, the log jobs and our own', () => {
    const families = rules.flatMap(({ machine_learning_job_id: ids }) => ids.map(familyOf));
    const others = ['log_entry_rate', 'log_entry_categories_count', ...OWN_JOBS.map(({ id }) => id)];
    expect([...KNOWN_FAMILIES].sort()).toEqual([...new Set([...families, ...others])].sort());
  });

  it('takes no words from rule names, titles or descriptions', () => {
    const foreign = [
      ...rules.map(({ name }) => name),
      ...MODULE_FOLDERS.flatMap((folder) => textsIn(realModules(folder))),
    ].map(wordsOf);
    const taken = ownTexts().flatMap((text) => {
      const own = ` ${wordsOf(text).join(' ')} `;
      return foreign.flatMap((words) => runs(words).filter((run) => own.includes(` ${run} `)));
    });
    expect(foreign.length).toBeGreaterThan(rules.length);
    expect(taken).toEqual([]);
  });
});

function ownTexts(): string[] {
  return [
    ...GOAL_CATALOGUE.flatMap(({ goal, soWhat }) => [goal, soWhat.why, soWhat.checkFirst]),
    ...OWN_JOBS.flatMap(({ title, description }) => [title, description]),
  ];
}

/** Every title, description and display name anywhere in the value. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    /title|description|display_name/.test(key) && typeof part === 'string' ? [part] : textsIn(part)
  );
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Sequences that would prove copying: any six words, or the whole of a short but telling name. */
function runs(words: readonly string[]): string[] {
  if (words.length < NAME_WORDS) return [];
  const length = Math.min(COPIED_WORDS, words.length);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}
