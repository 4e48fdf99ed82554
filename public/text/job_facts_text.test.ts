import fc from 'fast-check';

import type { GenerationStatus } from '../../common/jobs/job_generations';
import type { HistoryNeed } from '../../common/jobs/job_history';
import type { MappingSource, UnplacedMapping } from '../../common/jobs/attack_mappings';
import { DAY_MS } from '../../common/constants';
import { pairText, tacticText, techniqueText } from './attack_text';
import { createFormatters } from './formatters';
import { generationText } from './generation_text';
import { historyText } from './history_text';
import { mappingSourceText } from './mapping_source_text';
import { unplacedText } from './unplaced_text';

const format = createFormatters('en', 'UTC');

it('names tactics and techniques as the version has them, else as one that has them', () => {
  expect(tacticText('TA0005', 18)).toBe('Defense Evasion (TA0005)');
  expect(tacticText('TA0005', 19)).toBe('Stealth (TA0005)');
  expect(tacticText('TA0112', 18)).toBe('Defense Impairment (TA0112)');
  expect(tacticText('TA9999', 19)).toBe('Unknown tactic TA9999');
  expect(techniqueText('T1562', 19)).toBe('Impair Defenses (T1562)');
  expect(techniqueText('T1110.003', 18)).toBe('Brute Force: Password Spraying (T1110.003)');
  expect(techniqueText('T0000', 18)).toBe('T0000');
  expect(pairText({ techniqueId: 'T1078' }, 19)).toBe('Valid Accounts (T1078)');
});

const HISTORY: { [C in HistoryNeed['why']['code']]: [HistoryNeed['why'], RegExp] } = {
  rare: [{ code: 'rare', buckets: 20 }, /after about 20 buckets of 15m\./],
  buckets: [{ code: 'buckets', buckets: 8 }, /after 8 buckets of 15m\./],
  start_of_model: [{ code: 'start_of_model' }, /no model starts sooner/],
  daily_rhythm: [{ code: 'daily_rhythm' }, /rhythm of a day/],
  weekly_rhythm: [{ code: 'weekly_rhythm' }, /hour of the week/],
};

it.each(Object.values(HISTORY))('says how much history is needed and why: %j', (why, expected) => {
  const sentence = historyText({ minimumMs: DAY_MS / 2, goodMs: 21 * DAY_MS, why }, '15m', format);
  expect(sentence).toMatch(/^At least 12 hours: .* can be relied on after 3 weeks\.$/);
  expect(sentence).toMatch(expected);
});

const SOURCES: { [S in MappingSource]: [S, string, string] } = {
  job: ['job', 'says the job itself', 'says the job itself'],
  installed_rule: ['installed_rule', 'says the installed rule "A"', 'say the installed rules "A" and "B"'],
  rule_asset: [
    'rule_asset',
    'says the prebuilt rule "A", which is not installed',
    'say the prebuilt rules "A" and "B", which are not installed',
  ],
  catalogue: ['catalogue', 'says the catalogue of ML Job Picker', 'says the catalogue of ML Job Picker'],
};

it.each(Object.values(SOURCES))('says who names a pair: %s', (source, one, two) => {
  const rules = ['A', 'B'].map((name) => ({ ruleId: name, name }));
  expect(mappingSourceText({ source, rules: rules.slice(0, 1) }, format)).toBe(one);
  expect(mappingSourceText({ source, rules }, format)).toBe(two);
  expect(mappingSourceText({ source, rules: [] }, format)).toMatch(/^says /);
});

type Why = UnplacedMapping['why'];
const UNPLACED: { [C in Why['code']]: [Extract<Why, { code: C }>, RegExp] } = {
  unknown_tactic: [{ code: 'unknown_tactic' }, /no such tactic/],
  unknown_technique: [{ code: 'unknown_technique' }, /no such technique/],
  deprecated_technique: [{ code: 'deprecated_technique' }, /no successor/],
  not_in_version: [{ code: 'not_in_version', version: 18 }, /v18 does not have it/],
  not_under_tactic: [
    { code: 'not_under_tactic', tacticIds: ['TA0001', 'TA0003'] },
    /only under Initial Access \(TA0001\) and Persistence \(TA0003\)\./,
  ],
  under_no_tactic_of_the_job: [{ code: 'under_no_tactic_of_the_job' }, /none of the tactics/],
};

it.each(Object.values(UNPLACED))('says why something has no place: %j', (why, expected) => {
  expect(unplacedText(why, 19, format)).toMatch(expected);
});

it('has a sentence of its own for each status of a generation', () => {
  const statuses: Record<GenerationStatus, true> = {
    current: true,
    outdated_twin: true,
    replaced: true,
    newer_than_shipped: true,
    unshipped: true,
  };
  const codes = Object.keys(statuses) as GenerationStatus[];
  expect(new Set(codes.map(generationText)).size).toBe(codes.length);
});

it.each([
  [DAY_MS / 12, '2 hours'],
  [DAY_MS, '1 day'],
  [7 * DAY_MS, '7 days'],
  [14 * DAY_MS, '2 weeks'],
  [DAY_MS * 12.5, '12.5 days'],
  [20 * 900e3, '5 hours'],
  [26 * 3600e3, '26 hours'],
  [90e3, '1.5 minutes'],
  [1e3, '1 second'],
])('tells %d ms as %s', (ms, expected) => {
  expect(format.duration(ms)).toBe(expected);
});

it('tells any span by a number and a unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * DAY_MS }), (ms) => {
      expect(format.duration(ms)).toMatch(/^[\d,]+(\.\d)? (second|minute|hour|day|week)s?$/);
    })
  );
});
