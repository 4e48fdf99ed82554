import { EuiPageTemplate } from '@elastic/eui';
import React, { useLayoutEffect, useRef } from 'react';

import type { HostApp } from '../host_core';
import { useObservable } from '../use_observable';
import type { ApplicationService } from './application_service';

/** What stands at the current location: an application, or why there is none. */
export function AppSlot({ application }: { application: ApplicationService }) {
  const current = useObservable(application.current$, undefined);
  switch (current?.kind) {
    case undefined:
      return null;
    case 'app':
      return <MountedApp key={current.app.id} app={current.app} application={application} />;
    case 'failed':
      return <AppFailed app={current.app} error={current.error} />;
    case 'notFound':
      return <AppNotFound path={current.path} />;
  }
}

function MountedApp({ app, application }: { app: HostApp; application: ApplicationService }) {
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (container.current === null ? undefined : application.mount(app, container.current)),
    [app, application]
  );
  return <div ref={container} className="hostAppContainer" />;
}

function AppNotFound({ path }: { path: string }) {
  return (
    <EuiPageTemplate minHeight="0" data-test-subj="appNotFoundPageContent">
      <EuiPageTemplate.EmptyPrompt
        iconType="warning"
        title={<h1>Application not found</h1>}
        body={<p>There is no application at {path}, or you have no permission to open it.</p>}
      />
    </EuiPageTemplate>
  );
}

function AppFailed({ app, error }: { app: HostApp; error: unknown }) {
  return (
    <EuiPageTemplate minHeight="0" data-test-subj="appFailedPageContent">
      <EuiPageTemplate.EmptyPrompt
        iconType="error"
        color="danger"
        title={<h1>{app.title} could not be opened</h1>}
        body={<p>{error instanceof Error ? error.message : String(error)}</p>}
      />
    </EuiPageTemplate>
  );
}
