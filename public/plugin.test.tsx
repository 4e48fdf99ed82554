import type { App, CoreSetup } from '@kbn/core/public';
import { act, screen, waitFor } from '@testing-library/react';
import { createMemoryHistory } from 'history';
import React, { Fragment } from 'react';
import { Subject } from 'rxjs';

import { SECURITY_APP_ID } from '../common/constants';
import { plugin } from './index';
import { fakeCore, type FakeCore } from './testing/fake_core';
import { healthyKibana } from './testing/render_with_context';

// A contract of Kibana that no package on npm has.
jest.mock(
  '@kbn/react-kibana-context-render',
  () => ({
    KibanaRenderContextProvider: ({ children }: React.PropsWithChildren) => (
      <div id="provider">{children}</div>
    ),
  }),
  { virtual: true }
);

function setUp(change: Partial<FakeCore> = {}) {
  const core = { ...fakeCore(healthyKibana()), ...change };
  const apps: App[] = [];
  const setup: CoreSetup = {
    application: { register: (app) => void apps.push(app) },
    getStartServices: async () => [core, {}, undefined],
  };
  const instance = plugin({ env: { packageInfo: { version: '9.4.3' } } });
  instance.setup(setup, {});
  instance.start(core, {});
  const [app] = apps;
  if (app === undefined) throw new Error('no application was registered');
  return { core, app };
}

async function mount({ app }: { app: App }) {
  const element = document.body.appendChild(document.createElement('div'));
  const params = {
    element,
    history: createMemoryHistory({ initialEntries: ['/goals'] }),
    onAppLeave: () => undefined,
    theme$: new Subject<never>(),
  };
  const mounted = await app.mount(params);
  return { element, unmount: mounted };
}

it('registers one application in Security with a deep link for each tab', () => {
  const { app } = setUp();
  expect(app).toMatchObject({
    id: 'mlJobPicker',
    title: 'ML Job Picker',
    category: { id: 'securitySolution', label: 'Security', order: 4000, euiIconType: 'logoSecurity' },
  });
  expect(app.deepLinks?.map(({ id, path }) => [id, path])).toEqual([
    ['goals', '/goals'],
    ['attack', '/attack'],
    ['data', '/data'],
    ['selection', '/selection'],
    ['jobs', '/jobs'],
    ['readiness', '/readiness'],
  ]);
});

it("renders below Kibana's own context where it offers one, and cleans up", async () => {
  const rendering = { addContext: (node: React.ReactNode) => <Fragment>{node}</Fragment> };
  const { app, core } = setUp({ rendering });
  const { element, unmount } = await mount({ app });
  await waitFor(() => expect(screen.getByText(/^\d+ goals$/)).toBeVisible());
  expect(element.querySelector('#provider')).toBeNull();
  act(() => unmount());
  expect(element).toBeEmptyDOMElement();
  expect(core.seen.title).toBe('');
});

it('renders below the older provider in Kibana 9.0', async () => {
  const { app } = setUp();
  const { element, unmount } = await mount({ app });
  expect(element.querySelector('#provider')).not.toBeNull();
  act(() => unmount());
});

it('puts its entry into the header', () => {
  const { core } = setUp();
  const element = document.body.appendChild(document.createElement('div'));
  const [control] = core.seen.controls;
  let unmount: () => void = () => undefined;
  act(() => {
    unmount = control?.(element) ?? unmount;
    core.appId$.next(SECURITY_APP_ID);
  });
  expect(element).toHaveTextContent('Job picker');
  act(() => unmount());
  expect(element).toBeEmptyDOMElement();
});
