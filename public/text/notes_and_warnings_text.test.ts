import type { PlanNote } from '../../common/activation/activation_plan';
import type { Warning } from '../../common/api/warning';
import { JOB_STATES } from '../../common/evidence/job_state';
import { NOW_MS } from '../testing/fixtures';
import { createFormatters } from './formatters';
import { planNoteText } from './plan_note_text';
import { stateText } from './state_text';
import { warningText } from './warning_text';

const format = createFormatters('en', 'UTC');

const NOTES: { [C in PlanNote['code']]: [Extract<PlanNote, { code: C }>, RegExp] } = {
  already_running: [{ code: 'already_running', blocks: false }, /started already/],
  already_installed: [{ code: 'already_installed', blocks: false }, /only be started/],
  resumes: [{ code: 'resumes', blocks: false, latestRecordMs: NOW_MS }, /Mar 10, 2026/],
  gap: [
    { code: 'gap', blocks: false, fromMs: NOW_MS, toMs: NOW_MS + 864e5 },
    /from Mar 10.* to Mar 11.* left out/,
  ],
  memory_reduced: [
    { code: 'memory_reduced', blocks: false, fromBytes: 2 ** 30, toBytes: 2 ** 29 },
    /from 1 GB to 512 MB/,
  ],
  memory_defaulted: [{ code: 'memory_defaulted', blocks: false, bytes: 2 ** 30 }, /1 GB/],
  settings_dropped: [{ code: 'settings_dropped', blocks: false, keys: ['a', 'b'] }, /a and b/],
  no_index_pattern: [{ code: 'no_index_pattern', blocks: true }, /Choose an index pattern/],
  job_failed: [{ code: 'job_failed', blocks: true }, /has failed/],
  no_datafeed: [{ code: 'no_datafeed', blocks: true }, /no datafeed/],
  job_blocked: [{ code: 'job_blocked', blocks: true, by: 'deleting' }, /"deleting"/],
};

it.each(Object.values(NOTES))('says what to know before: %j', (note, expected) => {
  expect(planNoteText(note, format)).toMatch(expected);
});

const failure = { cause: 'forbidden', detail: 'rules: unauthorized', status: 403 } as const;

const WARNINGS: { [C in Warning['code']]: Extract<Warning, { code: C }> } = {
  modules_from_catalogue: { code: 'modules_from_catalogue', failure },
  rules_unreadable: { code: 'rules_unreadable', failure },
  installed_rules_unreadable: { code: 'installed_rules_unreadable', failure },
  installed_jobs_unreadable: { code: 'installed_jobs_unreadable', failure },
  privileges_unreadable: { code: 'privileges_unreadable', failure },
  field_types_unreadable: { code: 'field_types_unreadable', failure },
  cold_tiers_unreadable: { code: 'cold_tiers_unreadable', failure },
  ml_info_unreadable: { code: 'ml_info_unreadable', failure },
  module_unreadable: { code: 'module_unreadable', moduleId: 'x', detail: 'rules: unauthorized' },
  datafeed_stats_unreadable: { code: 'datafeed_stats_unreadable', failure },
};

it.each(Object.values(WARNINGS))('says what is missing and why: $code', (warning) => {
  expect(warningText(warning)).toMatch(/^[A-Z].*rules: unauthorized/);
});

it('has a word, an icon and a meaning of its own for each state', () => {
  const texts = JOB_STATES.map(stateText);
  for (const member of ['label', 'icon', 'meaning'] as const) {
    expect(new Set(texts.map((text) => text[member])).size).toBe(JOB_STATES.length);
  }
});
