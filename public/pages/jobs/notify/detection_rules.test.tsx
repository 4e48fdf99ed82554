import { screen } from '@testing-library/react';

import { ROUTES } from '../../../../common/api/routes';
import {
  alertingKibana,
  ALL_ALERT_RIGHTS,
  detectionRule,
  LOGIN_JOB,
} from '../../../testing/alerting_fixtures';
import { httpError } from '../../../testing/fake_http';
import { jobsResponse } from '../../../testing/fixtures';
import { renderNotify } from './testing/render_notify';

const ONE = `/jobs?panel=notify&njobs=${LOGIN_JOB.id}`;
const BULK_ACTION = 'POST /api/detection_engine/rules/_bulk_action';
const ENABLE = 'Enable Unusual hour for a user';

describe('detection rules that read the jobs', () => {
  it('are enabled by a button', async () => {
    const http = alertingKibana([detectionRule(), detectionRule({ ruleId: 'other', jobIds: ['other'] })]);
    http.on(BULK_ACTION, () => ({ attributes: { results: { updated: [{ id: 'object-1' }] }, errors: [] } }));
    const { user, sent } = renderNotify({ http, address: ONE });
    const button = await screen.findByRole('button', { name: ENABLE });
    http.on(`GET ${ROUTES.jobs}`, () =>
      jobsResponse([LOGIN_JOB], { rules: [detectionRule({ status: 'enabled' })] })
    );
    await user.click(button);
    expect(await screen.findByText('Enabled')).toBeInTheDocument();
    expect(sent(BULK_ACTION)).toEqual([{ action: 'enable', ids: ['object-1'] }]);
    expect(screen.getByRole('link', { name: 'Alerts of Unusual hour for a user' })).toHaveAttribute(
      'href',
      expect.stringContaining('object-1')
    );
  });

  it('stay disabled with the words of Kibana where it refuses', async () => {
    const http = alertingKibana([detectionRule()]);
    http.on(BULK_ACTION, () => ({
      attributes: {
        results: {},
        errors: [{ message: 'not licensed', status_code: 403, rules: [{ id: 'object-1' }] }],
      },
    }));
    const { user } = renderNotify({ http, address: ONE });
    await user.click(await screen.findByRole('button', { name: ENABLE }));
    expect(await screen.findByRole('alert')).toHaveTextContent('not licensed (HTTP 403)');
  });

  it('cannot be enabled without the right', async () => {
    renderNotify({
      http: alertingKibana([detectionRule()]),
      address: ONE,
      capabilities: { ...ALL_ALERT_RIGHTS, siemV5: { crud: false } },
    });
    expect(await screen.findByRole('button', { name: ENABLE })).toBeDisabled();
    expect(screen.getByText(/You may not enable detection rules/)).toBeInTheDocument();
  });

  it('that may not be read are said to be missing', async () => {
    const http = alertingKibana();
    http.on(`GET ${ROUTES.jobs}`, () => ({
      ...jobsResponse([LOGIN_JOB]),
      rules: undefined,
      warnings: [
        {
          code: 'job_rules_unreadable',
          failure: { cause: 'forbidden', message: 'Unauthorized to find rules', statusCode: 403 },
        },
      ],
    }));
    renderNotify({ http, address: ONE });
    expect(
      await screen.findByText(/some rules that read these jobs may be missing here/)
    ).toBeInTheDocument();
    expect(screen.queryByText(/No detection rule that is installed/)).not.toBeInTheDocument();
  });

  it('are installed in Security', async () => {
    const rule = detectionRule({ status: 'not_installed', objectId: undefined });
    renderNotify({ http: alertingKibana([rule]), address: ONE });
    expect(await screen.findByRole('link', { name: 'Install it in Security' })).toHaveAttribute(
      'href',
      '/base/app/security/rules/add_rules'
    );
  });

  it.each([
    [45, undefined],
    [20, /every 15 minutes misses what comes just after a run. It has to look back 31 minutes/],
  ])('that look back %d minutes are judged', async (minutes, words) => {
    const timing = { intervalMs: 15 * 60e3, lookbackMs: minutes * 60e3 };
    renderNotify({ http: alertingKibana([detectionRule({ timing })]), address: ONE });
    await screen.findByRole('button', { name: ENABLE });
    const warning = screen.queryByTestId('mlJobPickerRuleTiming');
    if (words === undefined) expect(warning).not.toBeInTheDocument();
    else expect(warning).toHaveTextContent(words);
  });

  it('are said to be none, or not to be known', async () => {
    renderNotify({ address: ONE });
    expect(await screen.findByText(/No detection rule that is installed or offered/)).toBeInTheDocument();
  });

  it('do not keep an alert rule from being made where they could not be read', async () => {
    const http = alertingKibana();
    http.on(`GET ${ROUTES.jobs}`, ({ query }) =>
      query?.rules === true ? Promise.reject(httpError(500, 'boom')) : jobsResponse([LOGIN_JOB])
    );
    renderNotify({ http, address: ONE });
    expect(await screen.findByText(/not known which detection rules/)).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Create rule' })).toBeEnabled();
  });
});
