import { screen, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { readiness } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

it('shows each check with status, reason, remedy and a way to it', async () => {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.readiness}`, () =>
    readiness({
      canActivate: false,
      checks: [
        { id: 'license', status: 'blocked', type: 'basic', expired: false },
        { id: 'ml_available', status: 'ok' },
        { id: 'ml_memory', status: 'unknown', failure: { cause: 'timeout', detail: 'no answer in 10 s' } },
      ],
    })
  );
  const { user, core } = renderApplicationAt('/readiness', http);

  const license = within(await screen.findByTestId('mlJobPickerCheck-license'));
  expect(license.getByText('Blocked')).toBeVisible();
  expect(license.getByText(/"basic" license/)).toBeVisible();
  await user.click(license.getByRole('link', { name: 'License management' }));
  expect(core.seen.navigations).toEqual(['/base/app/management/stack/license_management']);

  expect(within(screen.getByTestId('mlJobPickerCheck-ml_available')).getByText('OK')).toBeVisible();
  const memory = within(screen.getByTestId('mlJobPickerCheck-ml_memory'));
  expect(memory.getByText('Not known')).toBeVisible();
  expect(memory.getByText(/no answer in 10 s/)).toBeVisible();
  expect(screen.getByText(/You cannot activate jobs yet/)).toBeVisible();
});

it('says that all is well', async () => {
  renderApplicationAt('/readiness');
  expect(await screen.findByText('You can activate jobs.')).toBeVisible();
});
