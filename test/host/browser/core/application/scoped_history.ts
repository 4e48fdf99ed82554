import type {
  Action,
  History,
  Href,
  Location,
  LocationDescriptor,
  LocationListener,
  LocationState,
  TransitionPromptHook,
  UnregisterCallback,
} from 'history';

import { isWithin } from './app_routes';

/**
 * The page's history as one mounted application may use it: locations are relative to the application's route, going back stops
 * where the application was entered, and it is dead once the page has left the application.
 * Source: src/core/packages/application/browser-internal/src/scoped_history.ts
 */
export class ScopedHistory implements History {
  private active = true;
  private keys: Array<string | undefined>;
  private position = 0;
  private readonly listeners = new Set<LocationListener>();
  private readonly unblocks = new Set<UnregisterCallback>();

  constructor(
    private readonly parent: History,
    private readonly route: string
  ) {
    if (!isWithin(parent.location.pathname, route)) {
      throw new Error(`The page is at ${parent.location.pathname}, outside of ${route}`);
    }
    this.keys = [parent.location.key];
    const unlisten = parent.listen((location, action) => {
      if (!isWithin(location.pathname, route)) {
        unlisten();
        this.deactivate();
        return;
      }
      this.track(location, action);
      [...this.listeners].forEach((listener) => listener(this.inside(location), action));
    });
  }

  /** Entries of the browser's history that belong to this visit of the application. */
  get length(): number {
    this.assertActive();
    return this.keys.length;
  }

  get location(): Location {
    this.assertActive();
    return this.inside(this.parent.location);
  }

  get action(): Action {
    this.assertActive();
    return this.parent.action;
  }

  push = (to: LocationDescriptor, state?: LocationState): void => {
    this.assertActive();
    navigate(this.parent.push, this.outside(to), state);
  };

  replace = (to: LocationDescriptor, state?: LocationState): void => {
    this.assertActive();
    navigate(this.parent.replace, this.outside(to), state);
  };

  go = (steps: number): void => {
    this.assertActive();
    const target = this.position + steps;
    if (target >= 0 && target < this.keys.length) {
      this.parent.go(steps);
    }
  };

  goBack = (): void => this.go(-1);

  goForward = (): void => this.go(1);

  block = (prompt?: boolean | string | TransitionPromptHook): UnregisterCallback => {
    this.assertActive();
    const unblock = this.parent.block(
      typeof prompt === 'function' ? (location, action) => prompt(this.inside(location), action) : prompt
    );
    this.unblocks.add(unblock);
    return () => {
      this.unblocks.delete(unblock);
      unblock();
    };
  };

  listen = (listener: LocationListener): UnregisterCallback => {
    this.assertActive();
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** With base path and route. */
  createHref = (location: Partial<Location>): Href => {
    this.assertActive();
    return this.parent.createHref({
      search: '',
      hash: '',
      state: undefined,
      ...location,
      pathname: this.prependRoute(location.pathname ?? ''),
    });
  };

  private assertActive(): void {
    if (!this.active) {
      throw new Error(`This history is no longer usable: the page has left ${this.route}`);
    }
  }

  private deactivate(): void {
    this.active = false;
    this.listeners.clear();
    this.unblocks.forEach((unblock) => unblock());
    this.unblocks.clear();
  }

  private track(location: Location, action: Action): void {
    switch (action) {
      case 'PUSH':
        this.keys = [...this.keys.slice(0, this.position + 1), location.key];
        this.position += 1;
        break;
      case 'REPLACE':
        this.keys[this.position] = location.key;
        break;
      case 'POP':
        this.position = Math.max(0, this.keys.indexOf(location.key));
        break;
    }
  }

  private inside(location: Location): Location {
    return isWithin(location.pathname, this.route)
      ? { ...location, pathname: location.pathname.slice(this.route.length) || '/' }
      : location;
  }

  private outside(to: LocationDescriptor): LocationDescriptor {
    return typeof to === 'string'
      ? this.prependRoute(to)
      : { ...to, pathname: to.pathname === undefined ? undefined : this.prependRoute(to.pathname) };
  }

  private prependRoute(path: string): string {
    if (path === '' || path.startsWith('?') || path.startsWith('#')) {
      return `${this.route}${path}`;
    }
    return `${this.route}/${path}`.replace(/\/{2,}/g, '/');
  }
}

/** history 4 warns about a second argument beside a location object, which carries its own state. */
function navigate(method: History['push'], to: LocationDescriptor, state: LocationState): void {
  if (typeof to === 'string') {
    method(to, state);
  } else {
    method(to);
  }
}
