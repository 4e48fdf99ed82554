import type { Warning } from '../../common/api/warning';
import { JOB_STATES } from '../../common/evidence/job_state';
import { stateText } from './state_text';
import { warningText } from './warning_text';

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
  job_configs_unreadable: { code: 'job_configs_unreadable', failure },
  job_rules_unreadable: { code: 'job_rules_unreadable', failure },
  alert_rules_unreadable: { code: 'alert_rules_unreadable', failure },
  results_unreadable: { code: 'results_unreadable', failure },
  results_incomplete: { code: 'results_incomplete', failure },
  ml_nodes_unreadable: { code: 'ml_nodes_unreadable', failure },
  lazy_nodes_unreadable: { code: 'lazy_nodes_unreadable', failure },
  ml_rights_unreadable: { code: 'ml_rights_unreadable', failure },
  read_rights_unreadable: { code: 'read_rights_unreadable', failure },
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
