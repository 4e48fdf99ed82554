import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { readHandOverFile } from '../../common/activation/hand_over/read_hand_over_file';
import { SessionProvider } from '../hooks/use_session';
import { fakeHttp } from '../testing/fake_http';
import { fakeSession } from '../testing/fake_session';
import { ACTIVATION_ID, LOGIN_HOUR, activationPlan, plannedJob, plannedRule } from '../testing/fixtures';
import { renderWithContext } from '../testing/render_with_context';
import { HandOver } from './hand_over';

interface Saved {
  name: string;
  blob: Blob;
}

const RULE = plannedRule();
const saved: Saved[] = [];
const blobs = new Map<string, Blob>();
let click: jest.SpyInstance;

beforeEach(() => {
  saved.length = 0;
  blobs.clear();
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement
  ) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) saved.push({ name: this.download, blob });
  });
});
afterEach(() => click.mockRestore());

/** jsdom's Blob cannot be read otherwise. */
function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(blob);
  });
}

function renderHandOver(basePath = '/base', ruleIds: readonly string[] = [RULE.ruleId]) {
  const http = fakeHttp();
  http.basePath.get = () => basePath;
  const plan = activationPlan([plannedJob()], { rules: [RULE] });
  renderWithContext(
    <SessionProvider value={fakeSession(http).session}>
      <HandOver plan={plan} ruleIds={ruleIds} />
    </SessionProvider>
  );
  return { user: userEvent.setup() };
}

async function save(user: ReturnType<typeof userEvent.setup>, name: RegExp): Promise<[string, string]> {
  await user.click(screen.getByRole('button', { name }));
  const file = saved.at(-1);
  return [file?.name ?? '', await textOf(file?.blob ?? new Blob())];
}

it('saves the plan as a file that can be opened again', async () => {
  const { user } = renderHandOver('/base/s/soc%20team');
  expect(screen.getByRole('heading', { name: 'Hand this plan to an admin' })).toBeVisible();
  const [name, content] = await save(user, /Download the plan/);
  expect(name).toBe('ml-job-picker-plan.json');
  expect(readHandOverFile(content)).toMatchObject({
    ok: true,
    file: {
      spaceId: 'soc team',
      activationId: ACTIVATION_ID,
      jobs: [{ jobId: LOGIN_HOUR.id }],
      rules: [{ ruleId: RULE.ruleId }],
    },
  });
});

it('saves the script for the space that is open', async () => {
  const { user } = renderHandOver('/base/s/soc');
  const [name, content] = await save(user, /Download the script/);
  expect(name).toBe('ml-job-picker-plan.sh');
  expect(content).toMatch(/^#!\/bin\/sh\n/);
  expect(content).toContain("'/s/soc/internal/ml/jobs/bulk_create'");
});

it.each(['/base', '/base/', '/base/s/default'])('knows the default space: %s', async (basePath) => {
  const { user } = renderHandOver(basePath);
  const [, content] = await save(user, /Download the script/);
  expect(content).toContain("'/internal/ml/jobs/bulk_create'");
});

it('shows the calls in their order, without rules that were not chosen', async () => {
  const { user } = renderHandOver('/base/s/soc', []);
  await user.click(screen.getByRole('button', { name: '2 API calls' }));
  const calls = screen.getByTestId('mlJobPickerHandOverCalls').querySelector('code');
  expect(calls?.textContent?.trim().split('\n')).toEqual([
    'POST /s/soc/internal/ml/jobs/bulk_create',
    'POST /s/soc/internal/ml/jobs/force_start_datafeeds',
  ]);
});
