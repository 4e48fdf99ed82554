import {
  EuiCollapsibleNav,
  EuiCollapsibleNavGroup,
  EuiHeaderSectionItemButton,
  EuiIcon,
  EuiListGroup,
} from '@elastic/eui';
import React, { useState } from 'react';

import type { BasePath } from '../http/base_path';
import { activeLinkId, type NavGroup } from './nav_groups';

export interface NavMenuProps {
  groups: readonly NavGroup[];
  basePath: BasePath;
  /** Path of the page with base path. */
  currentPath: string;
}

/** The menu button and the panel that it opens. Links are real ones; the document's click handler keeps them in the page. */
export function NavMenu({ groups, basePath, currentPath }: NavMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const activeId = activeLinkId(groups, basePath.remove(currentPath) ?? currentPath);
  const close = (): void => setIsOpen(false);
  return (
    <EuiCollapsibleNav
      id="hostNav"
      as="div"
      aria-label="Navigation"
      data-test-subj="collapsibleNav"
      isOpen={isOpen}
      onClose={close}
      button={
        <EuiHeaderSectionItemButton
          aria-label="Toggle primary navigation"
          aria-controls="hostNav"
          aria-expanded={isOpen}
          data-test-subj="toggleNavButton"
          onClick={() => setIsOpen(!isOpen)}
        >
          <EuiIcon type="menu" size="m" aria-hidden />
        </EuiHeaderSectionItemButton>
      }
    >
      <nav aria-label="Primary">
        {groups.map((group) => (
          <EuiCollapsibleNavGroup
            key={group.id}
            title={group.label}
            iconType={group.euiIconType}
            isCollapsible
            initialIsOpen
            data-test-subj={`collapsibleNavGroup-${group.id}`}
          >
            <EuiListGroup
              aria-label={group.label}
              maxWidth="none"
              listItems={group.links.map(({ id, title, path }) => ({
                label: title,
                href: basePath.prepend(path),
                isActive: id === activeId,
                onClick: close,
                'data-test-subj': `collapsibleNavAppLink-${id}`,
              }))}
            />
          </EuiCollapsibleNavGroup>
        ))}
      </nav>
    </EuiCollapsibleNav>
  );
}
