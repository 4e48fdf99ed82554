import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { SECURITY_APP_ID } from '../../common/constants';
import { fakeCore } from '../testing/fake_core';
import { fakeHttp } from '../testing/fake_http';
import { renderWithContext } from '../testing/render_with_context';
import { HeaderEntry } from './header_entry';

function renderEntry() {
  const core = fakeCore(fakeHttp());
  renderWithContext(<HeaderEntry application={core.application} />);
  return core;
}

const entry = () => screen.queryByRole('link', { name: 'Job picker' });

it('is there only while Security is open', () => {
  const core = renderEntry();
  expect(entry()).not.toBeInTheDocument();
  act(() => core.appId$.next(SECURITY_APP_ID));
  expect(entry()).toBeVisible();
  act(() => core.appId$.next('discover'));
  expect(entry()).not.toBeInTheDocument();
});

it('is not there for those who may not open the picker', () => {
  const core = renderEntry();
  core.application.capabilities = { mlJobPicker: { show: false } };
  act(() => core.appId$.next(SECURITY_APP_ID));
  expect(entry()).not.toBeInTheDocument();
});

it('opens the picker', async () => {
  const core = renderEntry();
  act(() => core.appId$.next(SECURITY_APP_ID));
  await userEvent.setup().click(screen.getByRole('link', { name: 'Job picker' }));
  expect(core.seen.navigations).toEqual(['mlJobPicker']);
});
