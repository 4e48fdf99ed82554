import { screen, within } from '@testing-library/react';

import type { ActivationPlanRequest, ActivationPlanResponse } from '../../common/api/activation_plan';
import { ROUTES } from '../../common/api/routes';
import type { FakeHttp } from './fake_http';
import { LOGIN_HOUR, activationPlan } from './fixtures';
import { panel } from './render_panel';
import { healthyKibana } from './render_with_context';

export const PLAN = `POST ${ROUTES.activationPlan}`;
export const EXISTS = 'POST /internal/ml/jobs/jobs_exist';
/** Capabilities of who may install and enable rules. */
export const MAY_EDIT = { securitySolutionRulesV4: { edit_rules: true } };

type PlanAnswer = ActivationPlanResponse | ((request: ActivationPlanRequest) => ActivationPlanResponse);

/** A Kibana with this plan in which no other space has a job. */
export function planningKibana(plan: PlanAnswer = activationPlan()): FakeHttp {
  const http = healthyKibana();
  http.on(PLAN, ({ body }) => (typeof plan === 'function' ? plan(body as ActivationPlanRequest) : plan));
  http.on(EXISTS, () => ({}));
  return http;
}

/** What plans were asked for, in order. */
export function planRequests(http: FakeHttp): ActivationPlanRequest[] {
  return http.requests.filter(({ route }) => route === PLAN).map(({ body }) => body as ActivationPlanRequest);
}

export const activateButton = async (name: string | RegExp = 'Activate 1 job') =>
  (await panel()).findByRole('button', { name });

/** What the review says of one job. */
export const plannedCard = async (jobId = LOGIN_HOUR.id) =>
  within(await screen.findByTestId(`mlJobPickerPlanned-${jobId}`));
