import { EuiHeaderLink, EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import React, { useEffect, useState } from 'react';

import type { HostCoreStart } from '../../core/host_core';
import { SecurityJobList } from './security_job_list';
import { loadSecurityJobs, type SecurityJobs } from './security_jobs';

type Core = Pick<HostCoreStart, 'http'> & { application: Pick<HostCoreStart['application'], 'capabilities'> };

/** The button of Security's header that our own control stands beside (SEC/public/common/components/ml_popover). */
export function MlJobSettings({ core }: { core: Core }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <EuiPopover
      aria-label="ML job settings"
      anchorPosition="downRight"
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      button={
        <EuiHeaderLink
          color="primary"
          iconType="chevronSingleDown"
          iconSide="right"
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          data-test-subj="integrations-button"
          onClick={() => setIsOpen(!isOpen)}
        >
          ML job settings
        </EuiHeaderLink>
      }
    >
      <EuiPopoverTitle>ML job settings</EuiPopoverTitle>
      <div style={{ inlineSize: 'min(520px, calc(100vw - 64px))' }}>
        <Content core={core} />
      </div>
    </EuiPopover>
  );
}

/** Mounted only while the popover is open, so that each opening shows the jobs as they are then. */
function Content({ core }: { core: Core }) {
  const [state, setState] = useState<SecurityJobs>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setState({ kind: 'loading' });
    loadSecurityJobs(core.http, core.application.capabilities, controller.signal)
      .then(setState)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) {
          setState({ kind: 'error', reason: String(error) });
        }
      });
    return () => controller.abort();
  }, [core, attempt]);
  return <SecurityJobList state={state} retry={() => setAttempt(attempt + 1)} />;
}
