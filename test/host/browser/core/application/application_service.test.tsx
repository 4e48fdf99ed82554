import type { Capabilities } from '@kbn/core/public';
import { createBrowserHistory, type History } from 'history';
import { BehaviorSubject, firstValueFrom } from 'rxjs';

import { BasePath } from '../http/base_path';
import type { HostApp, HostAppMountParameters } from '../host_core';
import { ApplicationService, type CurrentApp } from './application_service';

function app(id: string, overrides: Partial<HostApp> = {}): HostApp {
  return { id, title: id, mount: () => () => undefined, ...overrides };
}

function createService(basePath = '', confirmLeave = async () => true) {
  window.history.replaceState(null, '', `${basePath}/app/start`);
  const history: History = createBrowserHistory({ basename: basePath });
  const left: string[] = [];
  const service = new ApplicationService({
    history,
    basePath: new BasePath(basePath),
    theme$: new BehaviorSubject({ darkMode: false, name: 'borealis' }),
    confirmLeave,
    leavePage: (url) => left.push(url),
  });
  return { service, history, left };
}

function started(service: ApplicationService, capabilities: Capabilities = {}) {
  const start = service.start(capabilities);
  service.open();
  return start;
}

async function currentKind(service: ApplicationService): Promise<CurrentApp['kind']> {
  return (await firstValueFrom(service.current$)).kind;
}

/** Lets an application's asynchronous mount go on. */
const settle = () => new Promise((done) => setTimeout(done));

describe('register', () => {
  test('refuses an id twice, a bad id, and anything after setup', () => {
    const { service } = createService();
    service.register(app('one'));
    expect(() => service.register(app('one'))).toThrow('already registered with the id "one"');
    expect(() => service.register(app('a b'))).toThrow('Application id "a b"');
    service.start({});
    expect(() => service.register(app('late'))).toThrow('"late" cannot be registered after "setup"');
  });
});

describe('navigation', () => {
  test('goes to applications, with base path in URLs and without in routes', async () => {
    const { service, history } = createService('/s/team');
    service.register(app('start'));
    service.register(app('securitySolutionUI', { appRoute: '/app/security' }));
    const start = started(service);
    expect(start.getUrlForApp('securitySolutionUI', { path: 'rules' })).toBe('/s/team/app/security/rules');
    expect(start.getUrlForApp('start', { absolute: true })).toBe('http://localhost/s/team/app/start');
    await start.navigateToApp('securitySolutionUI', { path: '/rules?q=1' });
    expect(history.location).toMatchObject({ pathname: '/app/security/rules', search: '?q=1' });
    expect(window.location.pathname).toBe('/s/team/app/security/rules');
    await expect(firstValueFrom(start.currentAppId$)).resolves.toBe('securitySolutionUI');
  });

  test('navigateToUrl stays in the page for applications and leaves it for anything else', async () => {
    const { service, history, left } = createService('/s/team');
    service.register(app('start'));
    service.register(app('ml'));
    const start = started(service);
    await start.navigateToUrl('/s/team/app/ml/explorer?_g=()#x');
    expect(history.createHref(history.location)).toBe('/s/team/app/ml/explorer?_g=()#x');
    await start.navigateToUrl('/app/ml');
    await start.navigateToUrl('https://www.elastic.co/app/ml');
    await start.navigateToUrl('/s/team/app/unknown');
    expect(left).toEqual([
      'http://localhost/app/ml',
      'https://www.elastic.co/app/ml',
      'http://localhost/s/team/app/unknown',
    ]);
  });

  test('an application that the capabilities deny is as good as unknown', async () => {
    const { service } = createService();
    service.register(app('start'));
    service.register(app('ungoverned'));
    const start = started(service, { navLinks: { start: false } });
    await expect(currentKind(service)).resolves.toBe('notFound');
    expect(service.apps.map(({ id }) => id)).toEqual(['ungoverned']);
    await start.navigateToApp('ungoverned');
    await expect(currentKind(service)).resolves.toBe('app');
  });
});

describe('mount', () => {
  test('gives an element and a history scoped to the application, and takes both away', async () => {
    const { service } = createService('/s/team');
    const seen: HostAppMountParameters[] = [];
    const events: string[] = [];
    const target = app('start', {
      mount: (params) => {
        seen.push(params);
        events.push('mounted');
        return () => events.push('unmounted');
      },
    });
    service.register(target);
    started(service);
    const container = document.createElement('div');
    const unmount = service.mount(target, container);
    await settle();
    const [params] = seen;
    expect(container).toContainElement(params?.element ?? null);
    expect(params?.appBasePath).toBe('/s/team/app/start');
    expect(params?.history.createHref({ pathname: '/goals' })).toBe('/s/team/app/start/goals');
    unmount();
    expect(events).toEqual(['mounted', 'unmounted']);
    expect(container).toBeEmptyDOMElement();
  });

  test('unmounts an application that finishes mounting after it was left', async () => {
    const { service } = createService();
    const unmountApp = jest.fn();
    let finish: (() => void) | undefined;
    const slow = app('start', {
      mount: () => new Promise((done) => (finish = () => done(unmountApp))),
    });
    service.register(slow);
    started(service);
    const unmount = service.mount(slow, document.createElement('div'));
    unmount();
    expect(unmountApp).not.toHaveBeenCalled();
    finish?.();
    await settle();
    expect(unmountApp).toHaveBeenCalledTimes(1);
  });

  test('tells when an application cannot be mounted', async () => {
    const { service } = createService();
    const broken = app('start', { mount: () => Promise.reject(new Error('no chunk')) });
    service.register(broken);
    started(service);
    service.mount(broken, document.createElement('div'));
    await settle();
    await expect(firstValueFrom(service.current$)).resolves.toMatchObject({
      kind: 'failed',
      error: { message: 'no chunk' },
    });
  });

  test('the header menu goes with its application', async () => {
    const { service } = createService();
    const menu = () => () => undefined;
    const target = app('start', {
      mount: ({ setHeaderActionMenu }) => {
        setHeaderActionMenu(menu);
        return () => undefined;
      },
    });
    service.register(target);
    started(service);
    const unmount = service.mount(target, document.createElement('div'));
    await expect(firstValueFrom(service.actionMenu$)).resolves.toBe(menu);
    unmount();
    await expect(firstValueFrom(service.actionMenu$)).resolves.toBeUndefined();
  });
});

describe('onAppLeave', () => {
  async function leaving(answer: boolean) {
    const confirmLeave = jest.fn(async () => answer);
    const { service, history } = createService('', confirmLeave);
    const target = app('start', {
      mount: ({ onAppLeave }) => {
        onAppLeave((actions) => actions.confirm('Still activating', 'Leave?'));
        return () => undefined;
      },
    });
    service.register(target);
    service.register(app('other'));
    const start = started(service);
    service.mount(target, document.createElement('div'));
    await settle();
    return { start, history, confirmLeave };
  }

  test('a no keeps the page where it is', async () => {
    const { start, history, confirmLeave } = await leaving(false);
    await start.navigateToApp('other');
    expect(confirmLeave).toHaveBeenCalledWith('Still activating', 'Leave?');
    expect(history.location.pathname).toBe('/app/start');
  });

  test('a yes leaves; nobody is asked within the application', async () => {
    const { start, history, confirmLeave } = await leaving(true);
    await start.navigateToApp('start', { path: '/goals' });
    expect(confirmLeave).not.toHaveBeenCalled();
    await start.navigateToApp('other');
    expect(history.location.pathname).toBe('/app/other');
  });
});
