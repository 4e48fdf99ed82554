import {
  EuiHeader,
  EuiHeaderBreadcrumbs,
  EuiHeaderLogo,
  EuiHeaderSection,
  EuiHeaderSectionItem,
} from '@elastic/eui';
import type { MountPoint } from '@kbn/core/public';
import React from 'react';
import type { Observable } from 'rxjs';

import type { InjectedMetadata } from '../../../injected_metadata';
import type { BasePath } from '../http/base_path';
import { MountSlot } from '../mount_slot';
import { useObservable } from '../use_observable';
import type { ChromeService } from './chrome_service';
import type { NavGroup } from './nav_groups';
import { NavMenu } from './nav_menu';
import { ThemeSwitch } from './theme_switch';
import { UserBadge } from './user_badge';

export interface HeaderProps {
  metadata: InjectedMetadata;
  chrome: ChromeService;
  basePath: BasePath;
  groups: readonly NavGroup[];
  actionMenu$: Observable<MountPoint | undefined>;
  currentLocation$: Observable<string>;
}

/** Kibana's classic header: two bars. Source: src/core/packages/chrome/browser-components/src/classic/header.tsx */
export function Header(props: HeaderProps) {
  return (
    <header data-test-subj="headerGlobalNav">
      <FirstBar {...props} />
      <SecondBar {...props} />
    </header>
  );
}

function FirstBar({ metadata, chrome, basePath }: HeaderProps) {
  const controls = useObservable(chrome.rightControls$, []);
  return (
    <EuiHeader>
      <EuiHeaderSection>
        <EuiHeaderSectionItem>
          <EuiHeaderLogo
            iconType="logoKibana"
            href={basePath.prepend('/')}
            aria-label="Kibana test host, home"
          >
            Kibana test host
          </EuiHeaderLogo>
        </EuiHeaderSectionItem>
      </EuiHeaderSection>
      <EuiHeaderSection side="right">
        {controls.map((control, index) => (
          <EuiHeaderSectionItem key={index}>
            <MountSlot mount={control.mount} />
          </EuiHeaderSectionItem>
        ))}
        <EuiHeaderSectionItem>
          <ThemeSwitch darkMode={metadata.darkMode} reload={() => window.location.reload()} />
        </EuiHeaderSectionItem>
        <EuiHeaderSectionItem>
          <UserBadge userName={metadata.userName} spaceId={metadata.spaceId} />
        </EuiHeaderSectionItem>
      </EuiHeaderSection>
    </EuiHeader>
  );
}

function SecondBar({ chrome, basePath, groups, actionMenu$, currentLocation$ }: HeaderProps) {
  const breadcrumbs = useObservable(chrome.breadcrumbs$, []);
  const actionMenu = useObservable(actionMenu$, undefined);
  const currentPath = useObservable(currentLocation$, window.location.pathname);
  return (
    <EuiHeader>
      <EuiHeaderSection>
        <EuiHeaderSectionItem>
          <NavMenu groups={groups} basePath={basePath} currentPath={currentPath.replace(/[?#].*$/, '')} />
        </EuiHeaderSectionItem>
      </EuiHeaderSection>
      <EuiHeaderBreadcrumbs breadcrumbs={[...breadcrumbs]} data-test-subj="breadcrumbs" />
      {actionMenu === undefined ? null : (
        <EuiHeaderSection side="right">
          <EuiHeaderSectionItem>
            <MountSlot mount={actionMenu} />
          </EuiHeaderSectionItem>
        </EuiHeaderSection>
      )}
    </EuiHeader>
  );
}
