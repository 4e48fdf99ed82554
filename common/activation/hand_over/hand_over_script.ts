import { callPath } from './call_path';
import type { HandOverCall, HandOverTitle } from './hand_over_call';
import type { HandOverFile } from './hand_over_file';
import { BODY_END, PRELUDE, USAGE } from './script_parts';
import { plainLine, shellWord } from './shell_text';

/** What the script prints; in English, as what Kibana answers there is. */
const TITLES: Readonly<Record<HandOverTitle, string>> = {
  add_to_space: 'Show jobs in this space',
  stop: 'Stop datafeeds',
  close: 'Close jobs',
  create: 'Create jobs and datafeeds',
  share: 'Show the new jobs in all spaces (optional)',
  delete_datafeed: 'Delete a datafeed',
  update_datafeed: 'Change the indices of a datafeed',
  delete: 'Delete jobs',
  remove_from_space: 'Take jobs out of this space',
  start: 'Open jobs and start datafeeds',
  install_rules: 'Install detection rules',
  enable_rules: 'Enable detection rules',
};

/**
 * A script for a POSIX shell that makes the calls of a hand-over with curl, as the admin who runs it. It stops where Kibana
 * refuses a request as a whole, goes on where single items are refused and ends with 1 then; rules are only touched once
 * all jobs were started, since a rule without its job only warns. Texts of the plan stand in quotes or in bodies that the
 * shell does not read. Holds nothing secret.
 */
export function handOverScript(file: HandOverFile): string {
  const firstRuleCall = file.calls.findIndex(({ title }) => isRuleTitle(title));
  const calls = file.calls.map((call, index) => {
    const guard = index === firstRuleCall ? "stop_if_refused 'Rules were left as they are.'\n\n" : '';
    return `${guard}${callText(call, file.spaceId)}`;
  });
  return [
    '#!/bin/sh',
    headline(file),
    '#',
    USAGE,
    '',
    PRELUDE,
    '',
    calls.join('\n\n'),
    '',
    "stop_if_refused 'See above.'",
    "echo 'Done.'",
    '',
  ].join('\n');
}

function isRuleTitle(title: HandOverTitle): boolean {
  return title === 'install_rules' || title === 'enable_rules';
}

function headline({ jobs, rules, spaceId, createdMs }: HandOverFile): string {
  const made = new Date(createdMs).toISOString();
  const space = plainLine(JSON.stringify(spaceId));
  return [
    `# Plan of ML Job Picker. Anomaly detection jobs: ${jobs.length}; detection rules: ${rules.length}; space: ${space}.`,
    `# Made ${made}. Holds no credentials.`,
  ].join('\n');
}

function callText(call: HandOverCall, home: string): string {
  const { title, ids, method, version, body, expect } = call;
  const request = [method, callPath(call, home), version].map(shellWord).join(' ');
  const line = plainLine(`${TITLES[title]}: ${ids.join(', ')}`);
  const input = body === undefined ? ' < /dev/null' : ` <<'${BODY_END}'`;
  return [
    `printf '%s\\n' ${shellWord(line)}`,
    `send ${request}${input}`,
    ...(body === undefined ? [] : [JSON.stringify(body, null, 2), BODY_END]),
    checkText(expect),
  ].join('\n');
}

function checkText(expect: HandOverCall['expect']): string {
  switch (expect.kind) {
    case 'items':
      return `check_items ${expect.flag} ${expect.count} ${expect.optional ? 'optional' : 'required'}`;
    case 'summary':
      return `check_summary ${expect.count ?? 0}`;
    case 'accepted':
      return 'check_accepted';
  }
}
