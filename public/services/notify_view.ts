import type { UrlParams } from '../hooks/use_url_params';

/** What the address says about the panel in which one arranges to be told. */
export interface NotifyView {
  open: boolean;
  /** Jobs that it is about; empty: all that are installed. Not checked against any list. */
  jobIds: readonly string[];
}

const PANEL = 'notify';

/** `?panel=notify&njobs=a,b`; the activation panel has the same parameter, so that only one of the two is open. */
export const NOTIFY_VIEW: UrlParams<NotifyView> = {
  read: (params) => ({
    open: params.get('panel') === PANEL,
    jobIds: [...new Set((params.get('njobs') ?? '').split(',').filter((id) => id !== ''))],
  }),
  write: ({ open, jobIds }, params) => {
    if (open) params.set('panel', PANEL);
    else if (params.get('panel') === PANEL) params.delete('panel');
    if (open && jobIds.length > 0) params.set('njobs', jobIds.join(','));
    else params.delete('njobs');
  },
};
