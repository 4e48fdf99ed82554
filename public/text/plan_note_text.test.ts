import type { PlanNote } from '../../common/activation/activation_plan';
import { NOW_MS } from '../testing/fixtures';
import { createKibanaLinks } from '../services/kibana_links/create_kibana_links';
import { createFormatters } from './formatters';
import { planNoteText } from './plan_note_text';

const format = createFormatters('en', 'UTC');
const links = createKibanaLinks('9.5.0');
const GIB = 2 ** 30;

/** One example of each code, and what is said of it; `remedy` where there is one. */
type Expected = { sentence: RegExp; remedy?: RegExp };

const NOTES: { [C in PlanNote['code']]: Array<[Extract<PlanNote, { code: C }>, Expected]> } = {
  already_running: [[{ code: 'already_running', blocks: false }, { sentence: /started already/ }]],
  already_installed: [[{ code: 'already_installed', blocks: false }, { sentence: /only be started/ }]],
  resumes: [[{ code: 'resumes', blocks: false, latestRecordMs: NOW_MS }, { sentence: /Mar 10, 2026/ }]],
  gap: [
    [
      { code: 'gap', blocks: false, fromMs: NOW_MS, toMs: NOW_MS + 864e5 },
      { sentence: /from Mar 10.* to Mar 11.* left out/, remedy: /longer look-back/ },
    ],
  ],
  memory_reduced: [
    [
      { code: 'memory_reduced', blocks: false, fromBytes: GIB, toBytes: GIB / 2 },
      { sentence: /from 1 GB to 512 MB/ },
    ],
  ],
  memory_estimated: [
    [
      { code: 'memory_estimated', blocks: false, fromBytes: GIB, toBytes: GIB / 2 },
      { sentence: /is 512 MB, as estimated.*sets 1 GB/ },
    ],
  ],
  memory_defaulted: [[{ code: 'memory_defaulted', blocks: false, bytes: GIB }, { sentence: /1 GB/ }]],
  settings_dropped: [
    [{ code: 'settings_dropped', blocks: false, keys: ['a', 'b'] }, { sentence: /a and b/ }],
  ],
  waits_for_memory: [
    [
      { code: 'waits_for_memory', blocks: false, moreNodes: false },
      { sentence: /waits until one has/, remedy: /Select fewer/ },
    ],
    [{ code: 'waits_for_memory', blocks: false, moreNodes: true }, { sentence: /autoscaling/ }],
  ],
  waits_for_node: [
    [
      { code: 'waits_for_node', blocks: false, explanation: 'no room on node ml-0' },
      { sentence: /waits for an ML node: no room on node ml-0$/, remedy: /add ML memory/ },
    ],
    [
      { code: 'waits_for_node', blocks: false },
      { sentence: /node\.$/, remedy: /Stop jobs/ },
    ],
  ],
  datafeed_created: [
    [{ code: 'datafeed_created', blocks: false }, { sentence: /without a datafeed.*is created/ }],
  ],
  failed_reopened: [
    [
      { code: 'failed_reopened', blocks: false, message: 'process crashed' },
      { sentence: /has failed\..*opened again\. Its latest message: process crashed$/ },
    ],
    [{ code: 'failed_reopened', blocks: false }, { sentence: /opened again\.$/ }],
  ],
  stopped_by_itself: [
    [
      { code: 'stopped_by_itself', blocks: false, emptySearches: 10, lastDataMs: NOW_MS },
      { sentence: /after 10 searches without data; data last came Mar 10, 2026/, remedy: /data arrives/ },
    ],
    [
      { code: 'stopped_by_itself', blocks: false, emptySearches: 10 },
      { sentence: /no data ever came/, remedy: /stop again/ },
    ],
  ],
  other_indices: [
    [
      { code: 'other_indices', blocks: false, installed: ['a-*'], chosen: ['b-*', 'c-*'] },
      { sentence: /reads a-\*, not b-\* and c-\*/ },
    ],
  ],
  indices_changed: [
    [
      { code: 'indices_changed', blocks: false, from: ['a-*'], to: ['b-*'] },
      { sentence: /b-\* instead of a-\*/ },
    ],
  ],
  shared_from_space: [
    [{ code: 'shared_from_space', blocks: false, space: 'soc' }, { sentence: /space "soc".*visible here/ }],
  ],
  older_generation: [
    [
      { code: 'older_generation', blocks: false, jobId: 'v2_x', runs: true, ruleNames: ['Rare X'] },
      { sentence: /v2_x, runs here and is read by "Rare X"\. Both will run/, remedy: /stop the old one/ },
    ],
    [
      { code: 'older_generation', blocks: false, jobId: 'v2_x', runs: true, ruleNames: [] },
      { sentence: /v2_x, runs here\. Both/, remedy: /My jobs/ },
    ],
    [
      { code: 'older_generation', blocks: false, jobId: 'v2_x', runs: false, ruleNames: ['Rare X'] },
      { sentence: /does not run, although "Rare X" read it\.$/ },
    ],
  ],
  newer_generation: [
    [
      { code: 'newer_generation', blocks: false, jobId: 'v3_x', ruleNames: ['Rare X'] },
      { sentence: /v3_x, runs here already, while "Rare X" still read this older one\.$/ },
    ],
    [
      { code: 'newer_generation', blocks: false, jobId: 'v3_x', ruleNames: [] },
      { sentence: /already\.$/, remedy: /Remove this one/ },
    ],
  ],
  no_index_pattern: [
    [
      { code: 'no_index_pattern', blocks: true },
      { sentence: /which indices/, remedy: /"My data"/ },
    ],
  ],
  no_datafeed: [
    [
      { code: 'no_datafeed', blocks: true },
      { sentence: /no datafeed/, remedy: /by hand/ },
    ],
  ],
  job_blocked: [
    [
      { code: 'job_blocked', blocks: true, by: 'deleting' },
      { sentence: /"deleting"/, remedy: /Wait/ },
    ],
  ],
  id_taken: [
    [
      { code: 'id_taken', blocks: true, detectors: ['rare by user.name'] },
      { sentence: /different job.*: it detects rare by user\.name\. It is left alone/, remedy: /Clone/ },
    ],
    [
      { code: 'id_taken', blocks: true, detectors: [] },
      { sentence: /already\. It is left/, remedy: /Clone/ },
    ],
  ],
  in_other_space: [
    [
      { code: 'in_other_space', blocks: true },
      { sentence: /space that you cannot see/, remedy: /share/ },
    ],
  ],
  invalid_id: [
    [
      { code: 'invalid_id', blocks: true },
      { sentence: /accept its id/, remedy: /1 to 64/ },
    ],
  ],
  too_large_for_node: [
    [
      { code: 'too_large_for_node', blocks: true, limitBytes: 2 * GIB, largestBytes: GIB },
      { sentence: /2 GB.*1 GB/, remedy: /larger ML node/ },
    ],
  ],
  indices_forbidden: [
    [
      { code: 'indices_forbidden', blocks: true, indices: ['logs-*'] },
      { sentence: /may not read logs-\*/, remedy: /role/ },
    ],
  ],
};

const EXAMPLES = Object.values(NOTES).flatMap((examples: Array<[PlanNote, Expected]>) => examples);

it.each(EXAMPLES)('says what to know before, and what to do: %j', (note, { sentence, remedy }) => {
  const text = planNoteText(note, format, links);
  expect(text.sentence).toMatch(sentence);
  if (remedy === undefined) {
    expect(text.remedy).toBeUndefined();
  } else {
    expect(text.remedy).toMatch(remedy);
  }
});

it('has a remedy for all that blocks', () => {
  const blocking = EXAMPLES.filter(([{ blocks }]) => blocks);
  expect(blocking.every(([note]) => planNoteText(note, format, links).remedy !== undefined)).toBe(true);
});
