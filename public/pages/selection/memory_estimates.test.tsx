import { screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import type { SelectionRequest } from '../../../common/api/selection';
import { httpError } from '../../testing/fake_http';
import { MEBIBYTE, activationPlan, plannedJob, recommendation } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';
import { selectedJob, selectionResponse } from '../../testing/selection_fixtures';

const POST = `POST ${ROUTES.selection}`;
const ESTIMATE = 'POST /internal/ml/validate/calculate_model_memory_limit';
const JOBS = ['a', 'b'].map((id) => selectedJob({ id, title: `Job ${id}` }));

/** Knows Kibana's estimates once it is told them. */
function openPage() {
  const http = healthyKibana();
  http.on(POST, ({ body }) => {
    const { estimates = {} } = body as SelectionRequest;
    return selectionResponse({
      jobs: JOBS.map((job) => ({
        ...job,
        ...(estimates[job.id] !== undefined && {
          memorySource: 'estimate' as const,
          memoryBytes: (estimates[job.id] ?? 0) + 10 * MEBIBYTE,
        }),
      })),
    });
  });
  http.on(`POST ${ROUTES.activationPlan}`, () =>
    activationPlan(['a', 'b'].map((id) => plannedJob(recommendation({ id, title: `Job ${id}` }))))
  );
  const answers = ['60mb', undefined];
  http.on(ESTIMATE, () => {
    const size = answers.shift();
    if (size === undefined) throw httpError(500, 'no estimate');
    return { modelMemoryLimit: size };
  });
  const application = renderApplicationAt('/selection', http);
  const asked = () => http.requests.filter(({ route }) => route === POST).map(({ body }) => body);
  return { ...application, asked };
}

it('solves again with what Kibana estimates, and names the jobs that it has no estimate for', async () => {
  const { user, asked, http } = openPage();
  await user.click(await screen.findByRole('button', { name: 'Ask Kibana what these 2 jobs need' }));
  expect(await screen.findByText('Kibana gave no estimate for Job b. Their limits stand.')).toBeVisible();
  expect(http.requests.find(({ route }) => route === `POST ${ROUTES.activationPlan}`)?.body).toMatchObject({
    jobIds: ['a', 'b'],
    withRules: false,
  });
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ estimates: { a: 60 * MEBIBYTE } }));
  const table = within(await screen.findByRole('table', { name: /Selected jobs with memory/ }));
  await waitFor(() => expect(table.getByText("Kibana's estimate")).toBeVisible());
  expect(table.getByText('70 MB')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Forget the estimate' }));
  await waitFor(() => expect(table.queryByText("Kibana's estimate")).not.toBeInTheDocument());
});

it('says why nothing could be estimated', async () => {
  const { user, http } = openPage();
  http.on(`POST ${ROUTES.activationPlan}`, () => {
    throw httpError(403, 'You may not', { code: 'ml_forbidden' });
  });
  await user.click(await screen.findByRole('button', { name: /^Ask Kibana/ }));
  expect(await screen.findByRole('alert')).toBeVisible();
});
