import { EuiSkipLink } from '@elastic/eui';
import { Global } from '@emotion/react';
import React from 'react';

import { AppSlot } from '../application/app_slot';
import type { ApplicationService } from '../application/application_service';
import { Header, type HeaderProps } from '../chrome/header';
import { GlobalToasts } from '../notifications/global_toasts';
import type { ToastsService } from '../notifications/toasts_service';
import { ConfirmDialog } from './confirm_dialog';
import type { ConfirmService } from './confirm_service';

/** As Kibana names it. The page template of each application brings the `main` landmark inside. */
const APP_AREA_ID = 'app-main-scroll';

/** Two bars of EUI's header. */
const HEADER_HEIGHT = '96px';

/**
 * As in Kibana's grid layout (src/core/packages/chrome/layout): the header takes its height, the application's area scrolls, and
 * nothing is fixed, so the header offset that EUI's page templates ask for is 0. What EUI would do to `body` for bottom bars and
 * push flyouts is done to the application's area, and flyouts at the right begin below the header.
 */
const LAYOUT_STYLES = {
  ':root': { '--euiFixedHeadersOffset': '0px' },
  'html, body': { blockSize: '100%', overflow: 'hidden' },
  body: { padding: '0 !important' },
  '#kibana-body': {
    display: 'grid',
    gridTemplateRows: `${HEADER_HEIGHT} minmax(0, 1fr)`,
    blockSize: '100vh',
  },
  [`#${APP_AREA_ID}`]: {
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    position: 'relative',
    paddingBlockEnd: 'var(--euiBottomBarOffset, 0px)',
    paddingInline: 'var(--euiPushFlyoutOffsetInlineStart, 0px) var(--euiPushFlyoutOffsetInlineEnd, 0px)',
  },
  '.hostAppContainer, .kbnAppWrapper': { display: 'flex', flexFlow: 'column nowrap', flexGrow: 1 },
  ".euiFlyout[class*='right'], .euiOverlayMask[data-relative-to-header='below']": {
    insetBlockStart: HEADER_HEIGHT,
  },
} as const;

export interface PageProps extends HeaderProps {
  application: ApplicationService;
  toasts: ToastsService;
  confirm: ConfirmService;
}

export function Page({ application, toasts, confirm, ...header }: PageProps) {
  return (
    <>
      <Global styles={LAYOUT_STYLES} />
      <div>
        <EuiSkipLink destinationId={APP_AREA_ID} overrideLinkBehavior position="fixed">
          Skip to main content
        </EuiSkipLink>
        <Header {...header} />
      </div>
      <div id={APP_AREA_ID} className="kbnChromeLayoutApplication" tabIndex={-1}>
        <AppSlot application={application} />
      </div>
      <GlobalToasts toasts={toasts} />
      <ConfirmDialog confirm={confirm} />
    </>
  );
}
