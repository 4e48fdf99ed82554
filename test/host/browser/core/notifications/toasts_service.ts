import type { ToastsStart } from '@kbn/core/public';
import { BehaviorSubject } from 'rxjs';

type ToastInput = string | { title: string; text?: string };

export interface HostToast {
  id: string;
  title: string;
  text?: string;
  color: 'success' | 'warning' | 'danger';
  iconType: string;
  lifeTimeMs: number;
}

/** Defaults of the notifications:lifetime:* settings. */
const LIFE_TIME_MS = { info: 5_000, warning: 10_000, error: 300_000 };

/** `core.notifications.toasts`. Source: src/core/packages/notifications/browser-internal/src/toasts/toasts_api.tsx */
export class ToastsService implements ToastsStart {
  private nextId = 0;
  private readonly toasts = new BehaviorSubject<readonly HostToast[]>([]);
  readonly toasts$ = this.toasts.asObservable();

  addSuccess = (toast: ToastInput): HostToast =>
    this.add(toast, { color: 'success', iconType: 'check', lifeTimeMs: LIFE_TIME_MS.info });

  addWarning = (toast: ToastInput): HostToast =>
    this.add(toast, { color: 'warning', iconType: 'help', lifeTimeMs: LIFE_TIME_MS.warning });

  addDanger = (toast: ToastInput): HostToast =>
    this.add(toast, { color: 'danger', iconType: 'error', lifeTimeMs: LIFE_TIME_MS.warning });

  addError = (error: Error, options: { title: string; toastMessage?: string }): HostToast =>
    this.add(
      { title: options.title, text: options.toastMessage ?? error.message },
      { color: 'danger', iconType: 'error', lifeTimeMs: LIFE_TIME_MS.error }
    );

  remove = (id: string): void => {
    this.toasts.next(this.toasts.value.filter((toast) => toast.id !== id));
  };

  private add(toast: ToastInput, look: Pick<HostToast, 'color' | 'iconType' | 'lifeTimeMs'>): HostToast {
    const added: HostToast = {
      id: String(this.nextId++),
      ...(typeof toast === 'string' ? { title: toast } : { title: toast.title, text: toast.text }),
      ...look,
    };
    this.toasts.next([...this.toasts.value, added]);
    return added;
  }
}
