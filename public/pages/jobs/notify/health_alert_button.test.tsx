import { screen } from '@testing-library/react';
import React from 'react';

import {
  ALERT_RULES,
  alertingKibana,
  CREATE_RULE,
  DELETE_RULE,
  LOGIN_JOB,
  PROCESS_JOB,
} from '../../../testing/alerting_fixtures';
import { httpError } from '../../../testing/fake_http';
import { stoppedJob } from '../../../testing/fixtures';
import { alertRulesResponse, jobsHealthRule } from '../../../testing/result_fixtures';
import { HealthAlertButton } from './health_alert_button';
import { renderNotify } from './testing/render_notify';

const BUTTON = 'Alert when jobs fail';
const render = ({
  healthRules = [jobsHealthRule()].slice(1),
  jobs = [LOGIN_JOB, PROCESS_JOB],
  ...rest
} = {}) => {
  const http = alertingKibana();
  http.on(ALERT_RULES, () => alertRulesResponse({ healthRules }));
  return renderNotify({ http, address: '/jobs', node: <HealthAlertButton jobs={jobs} />, ...rest });
};

describe('the health of jobs', () => {
  it('is watched by a rule for all jobs after two clicks, which can be undone', async () => {
    const { user, sent } = render();
    await user.click(await screen.findByRole('button', { name: BUTTON }));
    expect(sent(CREATE_RULE)).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Create rule' }));
    expect(await screen.findByText('The rule is there and runs')).toBeInTheDocument();
    expect(sent(CREATE_RULE)).toEqual([
      expect.objectContaining({
        rule_type_id: 'xpack.ml.anomaly_detection_jobs_health',
        consumer: 'ml',
        params: { includeJobs: { jobIds: ['*'], groupIds: [] }, excludeJobs: null, testsConfig: null },
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Delete the rule again' }));
    expect(await screen.findByRole('button', { name: BUTTON })).toBeInTheDocument();
    expect(sent(DELETE_RULE)).toHaveLength(1);
  });

  it.each([
    ['by a rule for all', [jobsHealthRule()], [LOGIN_JOB], true],
    ['by a disabled rule', [jobsHealthRule({ enabled: false })], [LOGIN_JOB], false],
    ['in part', [jobsHealthRule({ includeJobIds: [LOGIN_JOB.id] })], [LOGIN_JOB, PROCESS_JOB], false],
    [
      'as far as jobs run',
      [jobsHealthRule({ includeJobIds: [LOGIN_JOB.id] })],
      [LOGIN_JOB, stoppedJob({ id: 'stopped' })],
      true,
    ],
    ['but for those left out', [jobsHealthRule({ excludeJobIds: [LOGIN_JOB.id] })], [LOGIN_JOB], false],
  ])('is watched %s', async (_name, healthRules, jobs, watched) => {
    render({ healthRules, jobs });
    const found = watched
      ? await screen.findByRole('link', { name: 'Health of ML jobs' })
      : await screen.findByRole('button', { name: BUTTON });
    expect(found).toBeInTheDocument();
    expect(screen.queryByRole(watched ? 'button' : 'link', { name: BUTTON })).not.toBeInTheDocument();
  });

  it('says why a rule was not made', async () => {
    const http = alertingKibana();
    http.on(CREATE_RULE, () => Promise.reject(httpError(403, 'no')));
    const { user } = renderNotify({ http, address: '/jobs', node: <HealthAlertButton jobs={[LOGIN_JOB]} /> });
    await user.click(await screen.findByRole('button', { name: BUTTON }));
    await user.click(await screen.findByRole('button', { name: 'Create rule' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/Machine Learning: All/);
  });

  it('cannot be arranged without the right', async () => {
    renderNotify({ address: '/jobs', capabilities: {}, node: <HealthAlertButton jobs={[LOGIN_JOB]} /> });
    const button = await screen.findByRole('button', { name: BUTTON });
    expect(button).toBeDisabled();
    expect(button).toHaveAttribute('title', expect.stringContaining('Machine Learning: All'));
  });
});
