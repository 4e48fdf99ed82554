import type { AppLeaveActions, CoreTheme, MountPoint } from '@kbn/core/public';
import type { History } from 'history';
import type { Observable } from 'rxjs';

import type { BasePath } from '../http/base_path';
import type { HostApp, HostAppMountParameters } from '../host_core';
import { appRoute } from './app_routes';
import { ScopedHistory } from './scoped_history';

export interface MountServices {
  history: History;
  basePath: BasePath;
  theme$: Observable<CoreTheme>;
  setHeaderActionMenu(mount: MountPoint | undefined): void;
  setLeaveHandler(handler: ((actions: AppLeaveActions) => unknown) | undefined): void;
  /** The application's `mount` threw or rejected while it was still wanted. */
  onError(app: HostApp, error: unknown): void;
}

/**
 * Mounts an application into a new element of `container` and returns what unmounts it. An application that finishes mounting
 * after it was left is unmounted at once. Source: src/core/packages/application/browser-internal/src/ui/app_container.tsx
 */
export function mountApp(app: HostApp, container: HTMLElement, services: MountServices): () => void {
  const element = document.createElement('div');
  element.className = 'kbnAppWrapper';
  container.append(element);
  let left = false;
  let unmount: (() => void) | undefined;

  const settle = async (): Promise<void> => {
    const mounted = await app.mount(mountParameters(app, element, services));
    if (left) {
      mounted();
    } else {
      unmount = mounted;
    }
  };
  settle().catch((error: unknown) => {
    if (left) {
      console.error(`Application ${app.id} failed while it was being left`, error);
    } else {
      services.onError(app, error);
    }
  });

  return () => {
    left = true;
    services.setHeaderActionMenu(undefined);
    services.setLeaveHandler(undefined);
    unmount?.();
    element.remove();
  };
}

function mountParameters(
  app: HostApp,
  element: HTMLElement,
  { history, basePath, theme$, setHeaderActionMenu, setLeaveHandler }: MountServices
): HostAppMountParameters {
  const route = appRoute(app);
  return {
    element,
    history: new ScopedHistory(history, route),
    appBasePath: basePath.prepend(route),
    theme$,
    setHeaderActionMenu,
    onAppLeave: setLeaveHandler,
  };
}
