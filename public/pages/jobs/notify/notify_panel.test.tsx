import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';

import {
  ALERT_RULES,
  alertingKibana,
  ALL_ALERT_RIGHTS,
  CONNECTORS,
  CREATE_RULE,
  CREATED_ID,
  DELETE_RULE,
  LOGIN_JOB,
  PREVIEW,
  PROCESS_JOB,
} from '../../../testing/alerting_fixtures';
import { httpError } from '../../../testing/fake_http';
import { alertRulesResponse, anomalyAlertRule } from '../../../testing/result_fixtures';
import { NotifyButton } from './notify_button';
import { renderNotify } from './testing/render_notify';

const ONE = `/jobs?panel=notify&njobs=${LOGIN_JOB.id}`;
const BOTH = `/jobs?panel=notify&njobs=${LOGIN_JOB.id},${PROCESS_JOB.id}`;

const PARAMS = {
  jobSelection: { jobIds: [LOGIN_JOB.id], groupIds: [] },
  severity: 75,
  resultType: 'record',
  includeInterim: false,
  lookbackInterval: null,
  topNBuckets: null,
};

const createButton = () => screen.findByRole('button', { name: 'Create rule' });
const withRules = (rules: ReturnType<typeof anomalyAlertRule>[]) => {
  const http = alertingKibana();
  http.on(ALERT_RULES, () => alertRulesResponse({ anomalyRules: rules }));
  return http;
};

describe('opening', () => {
  it('puts the jobs into the address', async () => {
    const { user, history } = renderNotify({
      address: '/jobs?from=now-1d',
      node: <NotifyButton jobIds={['a', 'b']} label="Get notified of both" />,
    });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Get notified of both' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(history.location.search).toBe('?from=now-1d&panel=notify&njobs=a,b');
  });

  it('takes all installed jobs where the address names none, and each can be left out but the last', async () => {
    const { user, history } = renderNotify();
    expect(await screen.findByRole('heading', { name: '2 jobs' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: `Leave out ${LOGIN_JOB.title}` }));
    expect(await screen.findByRole('heading', { name: '1 job' })).toBeInTheDocument();
    expect(history.location.search).toContain(`njobs=${PROCESS_JOB.id}`);
    expect(screen.queryByRole('button', { name: /Leave out/ })).not.toBeInTheDocument();
  });

  it('names jobs that are not installed', async () => {
    renderNotify({ address: '/jobs?panel=notify&njobs=gone' });
    expect(await screen.findByText('Not installed in this space: gone.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Create rule' })).not.toBeInTheDocument();
  });
});

describe('creating a rule', () => {
  it('sends what the form begins with', async () => {
    const { user, sent } = renderNotify({ address: ONE });
    await user.click(await createButton());
    expect(await screen.findByText('The rule is there and runs')).toBeInTheDocument();
    expect(sent(CREATE_RULE)).toEqual([
      {
        name: `Anomalies: ${LOGIN_JOB.title}`,
        rule_type_id: 'xpack.ml.anomaly_detection_alert',
        consumer: 'ml',
        enabled: true,
        tags: ['ML Job Picker'],
        schedule: { interval: '15m' },
        params: PARAMS,
        actions: [],
      },
    ]);
    expect(screen.getByRole('link', { name: `Anomalies: ${LOGIN_JOB.title}` })).toHaveAttribute(
      'href',
      `/base/app/management/insightsAndAlerting/triggersActions/rule/${CREATED_ID}`
    );
  });

  it('sends what was chosen', async () => {
    const { user, sent } = renderNotify({ address: BOTH });
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'Mine');
    await user.click(screen.getByRole('radio', { name: 'Buckets' }));
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Looks back (minutes)' }), {
      target: { value: '400' },
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Tell by connector' }), 'Mail');
    await user.type(screen.getByRole('textbox', { name: 'E-mail addresses' }), 'a@b.example');
    await user.click(await createButton());
    await waitFor(() => expect(sent(CREATE_RULE)).toHaveLength(1));
    expect(sent(CREATE_RULE)[0]).toMatchObject({
      name: 'Mine',
      params: {
        jobSelection: { jobIds: [LOGIN_JOB.id, PROCESS_JOB.id] },
        resultType: 'bucket',
        includeInterim: false,
        lookbackInterval: '400m',
      },
      actions: [
        {
          group: 'anomaly_score_match',
          id: 'mail',
          params: { to: ['a@b.example'], message: expect.stringContaining('{{context.score}}') },
        },
      ],
    });
  });

  it.each([
    ['8.19.12', false],
    ['9.2.4', false],
    ['9.3.0', true],
    ['10.0.0', true],
  ])(
    'in Kibana %s warns that interim results may be told of nevertheless: %s',
    async (kibanaVersion, warned) => {
      renderNotify({ address: ONE, kibanaVersion });
      const note = await screen.findByTestId('mlJobPickerInterimNote');
      expect(note).toHaveTextContent('are left out');
      expect(/may tell of them nevertheless/.test(note.textContent ?? '')).toBe(warned);
    }
  );

  it('says what is missing instead', async () => {
    const { user, sent } = renderNotify({ address: ONE });
    await user.clear(await screen.findByRole('textbox', { name: 'Name' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Tell by connector' }), 'Mail');
    await user.click(await createButton());
    expect(screen.getByText('A rule needs a name.')).toBeInTheDocument();
    expect(screen.getByText(/At least one e-mail address/)).toBeInTheDocument();
    expect(sent(CREATE_RULE)).toEqual([]);
  });

  it.each([
    [403, /Machine Learning: All.*not for you/],
    [400, /^not for you$/],
  ])('keeps the form where Kibana answers %d', async (status, words) => {
    const http = alertingKibana();
    http.on(CREATE_RULE, () => Promise.reject(httpError(status, 'not for you')));
    const { user } = renderNotify({ http, address: ONE });
    await user.click(await createButton());
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(words)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue(`Anomalies: ${LOGIN_JOB.title}`);
  });

  it('can be undone', async () => {
    const { user, sent } = renderNotify({ address: ONE });
    await user.click(await createButton());
    await user.click(await screen.findByRole('button', { name: 'Delete the rule again' }));
    expect(await createButton()).toBeInTheDocument();
    expect(sent(DELETE_RULE)).toHaveLength(1);
  });
});

describe('rules that are there', () => {
  it('are offered instead of a new one', async () => {
    const { user } = renderNotify({ http: withRules([anomalyAlertRule()]), address: ONE });
    expect(await screen.findByText('There is a rule already')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Unusual logins' })).toHaveAttribute(
      'href',
      expect.stringContaining('/rule/alert-rule-1')
    );
    expect(screen.queryByRole('button', { name: 'Create rule' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Create another rule anyway' }));
    expect(await createButton()).toBeInTheDocument();
  });

  it('are named where they cover a part', async () => {
    renderNotify({ http: withRules([anomalyAlertRule({ enabled: false })]), address: BOTH });
    expect(await screen.findByText('There are rules for some of these jobs')).toBeInTheDocument();
    expect(screen.getByText(/1 of 2 jobs, from score 75, every 15 minutes; 1 connector/)).toBeInTheDocument();
    expect(screen.getByText('It is disabled: open it to enable it.')).toBeInTheDocument();
    expect(await createButton()).toBeInTheDocument();
  });

  it('are warned of where they miss results', async () => {
    const rule = anomalyAlertRule({ intervalMs: 3600e3, lookbackMs: 10 * 60e3 });
    renderNotify({ http: withRules([rule]), address: ONE });
    expect(await screen.findByText(/looks back 10 minutes never sees one/)).toBeInTheDocument();
  });

  it('do not stand in the way where they could not be read', async () => {
    const http = alertingKibana();
    http.on(ALERT_RULES, () => Promise.reject(httpError(500, 'boom')));
    renderNotify({ http, address: ONE });
    expect(await screen.findByText('boom')).toBeInTheDocument();
    expect(await createButton()).toBeInTheDocument();
  });
});

describe('timing', () => {
  it('is warned of and set right by a button', async () => {
    const { user } = renderNotify({ address: ONE });
    const interval = await screen.findByRole('spinbutton', { name: 'Runs every (minutes)' });
    expect(screen.queryByTestId('mlJobPickerTimingProblem')).not.toBeInTheDocument();
    fireEvent.change(interval, { target: { value: '20' } });
    await user.click(await screen.findByRole('button', { name: 'Use 15 minutes' }));
    expect(interval).toHaveValue(15);
    expect(screen.queryByTestId('mlJobPickerTimingProblem')).not.toBeInTheDocument();
  });

  it('has a look-back that is too short set right', async () => {
    const { user } = renderNotify({ address: ONE });
    const lookback = await screen.findByRole('spinbutton', { name: 'Looks back (minutes)' });
    fireEvent.change(lookback, { target: { value: '10' } });
    await user.click(await screen.findByRole('button', { name: 'Use 31 minutes' }));
    expect(lookback).toHaveValue(31);
    expect(screen.queryByTestId('mlJobPickerTimingProblem')).not.toBeInTheDocument();
  });
});

describe('the preview', () => {
  it('counts at once, and once after several changes', async () => {
    const { user, sent } = renderNotify({ address: ONE });
    expect(
      await screen.findByText('The rule would have fired 3 times in the last 7 days.')
    ).toBeInTheDocument();
    expect(screen.getByText(/score 91/)).toBeInTheDocument();
    expect(sent(PREVIEW)).toEqual([{ alertParams: PARAMS, timeRange: '7d', sampleSize: 5 }]);
    const severity = screen.getAllByRole('spinbutton')[0];
    for (const value of ['60', '61', '62']) {
      if (severity !== undefined) fireEvent.change(severity, { target: { value } });
    }
    await waitFor(() => expect(sent(PREVIEW)).toHaveLength(2));
    expect(sent(PREVIEW)[1]).toMatchObject({ alertParams: { severity: 62 } });
    await user.click(screen.getByRole('button', { name: '24 hours' }));
    expect(
      await screen.findByText('The rule would have fired 3 times in the last 24 hours.')
    ).toBeInTheDocument();
    expect(sent(PREVIEW)).toHaveLength(3);
  });

  it('says why there is none, and can be asked again', async () => {
    const http = alertingKibana();
    http.on(PREVIEW, () => Promise.reject(httpError(404, 'no such job')));
    const { user } = renderNotify({ http, address: ONE });
    expect(await screen.findByText(/is not known: no such job/)).toBeInTheDocument();
    http.on(PREVIEW, () => ({ count: 0, results: [] }));
    await user.click(screen.getByRole('button', { name: 'Count again' }));
    expect(await screen.findByText('The rule would not have fired in the last 7 days.')).toBeInTheDocument();
    expect(await createButton()).toBeEnabled();
  });
});

describe('without rights', () => {
  it('to create rules, those that are there are shown', async () => {
    const { sent } = renderNotify({
      http: withRules([anomalyAlertRule()]),
      address: ONE,
      capabilities: { ...ALL_ALERT_RIGHTS, ml: { canCreateMlAlerts: false } },
    });
    expect(await screen.findByText('You may not create rules')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Unusual logins' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Create/ })).not.toBeInTheDocument();
    expect(sent(CONNECTORS)).toEqual([]);
  });

  it('to use connectors, rules can be created without them', async () => {
    const { user, sent } = renderNotify({
      address: ONE,
      capabilities: { ...ALL_ALERT_RIGHTS, actions: { show: false, execute: false } },
    });
    expect(await screen.findByText(/do not grant "Actions and Connectors: Read"/)).toBeInTheDocument();
    await user.click(await createButton());
    expect(await screen.findByText('The rule is there and runs')).toBeInTheDocument();
    expect(sent(CONNECTORS)).toEqual([]);
  });
});

describe('connectors', () => {
  it('that need more are left to Kibana', async () => {
    renderNotify({ address: ONE });
    expect(await screen.findByText(/Tickets can be added in Kibana's own form/)).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: 'Tickets' })).not.toBeInTheDocument();
    expect(screen.getByRole('option', { name: 'Chat' })).toBeInTheDocument();
  });

  it('that cannot be read do not keep the rule from being made', async () => {
    const http = alertingKibana();
    http.on(CONNECTORS, () => Promise.reject(httpError(500, 'boom')));
    renderNotify({ http, address: ONE });
    expect(await screen.findByText('boom')).toBeInTheDocument();
    expect(await createButton()).toBeEnabled();
  });
});
