import type { AppLeaveActions } from '@kbn/core/public';

export type LeaveAction = { type: 'default' } | { type: 'confirm'; text: string; title?: string };

export type LeaveHandler = (actions: AppLeaveActions) => unknown;

const LEAVE_ACTIONS: AppLeaveActions = {
  confirm: (text, title): LeaveAction => ({ type: 'confirm', text, title }),
  default: (): LeaveAction => ({ type: 'default' }),
};

/**
 * Asks the mounted application, and then perhaps the user, before the page leaves it: for another application, or altogether
 * (the browser's own question then). Source: src/core/packages/application/browser-internal/src/application_leave.tsx
 */
export class LeaveGuard {
  private handler: LeaveHandler | undefined;

  /** `confirm` shows the question and answers whether the user wants to leave. */
  constructor(private readonly confirm: (text: string, title?: string) => Promise<boolean>) {}

  setHandler = (handler: LeaveHandler | undefined): void => {
    this.handler = handler;
  };

  async mayLeave(): Promise<boolean> {
    const action = this.ask();
    switch (action.type) {
      case 'default':
        return true;
      case 'confirm':
        return this.confirm(action.text, action.title);
    }
  }

  onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.ask().type === 'confirm') {
      event.preventDefault();
    }
  };

  private ask(): LeaveAction {
    const action = this.handler?.(LEAVE_ACTIONS);
    return isLeaveAction(action) ? action : { type: 'default' };
  }
}

function isLeaveAction(value: unknown): value is LeaveAction {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'confirm';
}
