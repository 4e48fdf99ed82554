import { screen, waitFor, within } from '@testing-library/react';

import type { ActivationPlanRequest } from '../../common/api/activation_plan';
import { httpError } from '../testing/fake_http';
import { LOGIN_HOUR, MEBIBYTE, activationPlan, plannedJob, plannedRule } from '../testing/fixtures';
import {
  MAY_EDIT,
  PLAN,
  activateButton,
  plannedCard,
  planRequests,
  planningKibana,
} from '../testing/planning_kibana';
import { panel, renderPanel } from '../testing/render_panel';

const ESTIMATE = 'POST /internal/ml/validate/calculate_model_memory_limit';

describe('rules', () => {
  const rules = [
    plannedRule({ ruleId: 'r1', name: 'Rare logon' }),
    plannedRule({ ruleId: 'r2', name: 'Odd logon', status: 'disabled', steps: ['enable'] }),
    plannedRule({ ruleId: 'r3', name: 'Known logon', status: 'enabled', steps: [] }),
  ];
  const withRules = (request: ActivationPlanRequest) =>
    activationPlan([plannedJob()], { rules: request.withRules === false ? [] : rules });

  it('are listed with what will happen, and chosen one by one', async () => {
    const { runner, user } = renderPanel({ http: planningKibana(withRules), capabilities: MAY_EDIT });
    const review = await panel();
    expect(await review.findByRole('checkbox', { name: 'Rare logon' })).toHaveAccessibleDescription(
      'will be installed and enabled · reads Unusual Login Hour'
    );
    expect(review.getByRole('checkbox', { name: 'Odd logon' })).toHaveAccessibleDescription(
      /^will be enabled/
    );
    expect(review.getByRole('checkbox', { name: 'Known logon' })).toBeDisabled();

    await activateButton('Activate 1 job and 2 rules');
    await user.click(review.getByRole('checkbox', { name: 'Rare logon' }));
    await user.click(await activateButton('Activate 1 job and 1 rule'));
    expect(runner.begun.map(([, choice]) => choice)).toEqual([{ ruleIds: ['r2'] }]);
  });

  it('are left out altogether by one switch, and come back as they were chosen', async () => {
    const { http, user } = renderPanel({ http: planningKibana(withRules), capabilities: MAY_EDIT });
    const review = await panel();
    await user.click(await review.findByRole('checkbox', { name: 'Odd logon' }));
    const all = review.getByRole('switch', { name: /^Install and enable the rules/ });
    await user.click(all);
    expect(await activateButton()).toBeEnabled();
    expect(planRequests(http).at(-1)?.withRules).toBe(false);
    expect(review.queryByRole('checkbox', { name: 'Odd logon' })).not.toBeInTheDocument();

    await user.click(all);
    expect(await review.findByRole('checkbox', { name: 'Odd logon' })).not.toBeChecked();
    await activateButton('Activate 1 job and 1 rule');
  });

  it('are not asked for without the right to change them', async () => {
    const { http } = renderPanel({ http: planningKibana(withRules) });
    expect(await (await panel()).findByText(/may not change detection rules in this space/)).toBeVisible();
    expect(planRequests(http).every(({ withRules: asked }) => asked === false)).toBe(true);
  });

  it('that could not be read are said to be missing, with the cause', async () => {
    const rulesFailure = { cause: 'forbidden', detail: 'unauthorized', status: 403 } as const;
    renderPanel({
      http: planningKibana(activationPlan([plannedJob()], { rulesFailure })),
      capabilities: MAY_EDIT,
    });
    expect(await (await panel()).findByText(/Not all rules could be read\..*unauthorized/)).toBeVisible();
  });

  it('can be activated alone, where the jobs run already', async () => {
    const plan = activationPlan(
      [plannedJob(LOGIN_HOUR, { steps: [], notes: [{ code: 'already_running', blocks: false }] })],
      { rules }
    );
    renderPanel({ http: planningKibana(plan), capabilities: MAY_EDIT });
    expect(await activateButton('Activate 2 rules')).toBeEnabled();
  });
});

describe('memory', () => {
  it('that waits for autoscaling names the jobs that wait', async () => {
    const plan = activationPlan();
    const memory = {
      ...plan.memory,
      verdict: 'waits_for_nodes' as const,
      lazyNodes: 2,
      waitingJobIds: [LOGIN_HOUR.id],
    };
    renderPanel({ http: planningKibana({ ...plan, memory }) });
    const callout = within(await screen.findByTestId('mlJobPickerMemory-waits_for_nodes'));
    expect(callout.getByText('1 job waits until autoscaling adds nodes')).toBeVisible();
    expect(callout.getByText(/2 more nodes may be added/)).toBeVisible();
    expect(callout.getByText(`Waiting: ${LOGIN_HOUR.title}.`)).toBeVisible();
  });

  it('that is too small says what helps', async () => {
    const plan = activationPlan();
    const memory = { ...plan.memory, verdict: 'too_small' as const, waitingJobIds: [LOGIN_HOUR.id] };
    renderPanel({ http: planningKibana({ ...plan, memory }) });
    const callout = within(await screen.findByTestId('mlJobPickerMemory-too_small'));
    expect(callout.getByText(/Remove jobs here, estimate what they need/)).toBeVisible();
  });

  it('that is not known is said to be so', async () => {
    const plan = activationPlan();
    const memory = { ...plan.memory, verdict: 'unknown' as const, totalBytes: undefined, nodes: [] };
    renderPanel({ http: planningKibana({ ...plan, memory }) });
    expect(await (await panel()).findByText(/not known whether they fit/)).toBeVisible();
  });

  it('is estimated on demand, planned with, and taken back', async () => {
    const http = planningKibana();
    http.on(ESTIMATE, () => ({ modelMemoryLimit: '11MB' }));
    const { user } = renderPanel({ http });
    await user.click(
      (await plannedCard()).getByRole('button', { name: `Estimate memory of ${LOGIN_HOUR.title}` })
    );
    await waitFor(() =>
      expect(planRequests(http).at(-1)?.memoryLimits).toEqual({ [LOGIN_HOUR.id]: 11 * MEBIBYTE })
    );
    await user.click(await (await plannedCard()).findByRole('button', { name: "Use the module's limit" }));
    await waitFor(() => expect(planRequests(http).at(-1)?.memoryLimits).toBeUndefined());
  });

  it('that cannot be estimated says why', async () => {
    const http = planningKibana();
    http.on(ESTIMATE, () => Promise.reject(httpError(500, 'no data to estimate from')));
    const { user } = renderPanel({ http });
    await user.click((await plannedCard()).getByRole('button', { name: /^Estimate memory/ }));
    expect(await (await plannedCard()).findByRole('alert')).toHaveTextContent(/no data to estimate from/);
  });
});

it('plans with the chosen indices for a job that reads others, and back', async () => {
  const installed = (request: ActivationPlanRequest) =>
    activationPlan([
      plannedJob(LOGIN_HOUR, {
        notes: [
          request.changeIndices === undefined
            ? { code: 'other_indices', blocks: false, installed: ['a-*'], chosen: ['b-*'] }
            : { code: 'indices_changed', blocks: false, from: ['a-*'], to: ['b-*'] },
        ],
      }),
    ]);
  const { http, user } = renderPanel({ http: planningKibana(installed) });
  const choice = { name: 'Read the chosen indices instead' };
  await user.click((await plannedCard()).getByRole('checkbox', choice));
  expect(await (await plannedCard()).findByText(/will read b-\* instead of a-\*/)).toBeVisible();
  expect(planRequests(http).at(-1)?.changeIndices).toEqual([LOGIN_HOUR.id]);
  expect((await plannedCard()).getByRole('checkbox', choice)).toBeChecked();
  await user.click((await plannedCard()).getByRole('checkbox', choice));
  expect(await (await plannedCard()).findByText(/reads a-\*, not b-\*/)).toBeVisible();
});

it('cannot be activated while another plan is being made', async () => {
  const http = planningKibana();
  const { user } = renderPanel({ http, capabilities: MAY_EDIT });
  await activateButton();
  http.on(PLAN, () => new Promise(() => undefined));
  await user.click((await panel()).getByRole('switch', { name: /^Install and enable/ }));
  expect(await activateButton(/Activate 1 job/)).toBeDisabled();
  expect((await panel()).getByRole('progressbar', { name: 'The plan is being made anew' })).toBeVisible();
});
