import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ThemeGroup } from './group_by_theme';
import { goTo } from './go_to';
import { themeAnchor } from './anchors';

interface ThemeIndexProps {
  groups: readonly ThemeGroup[];
}

/** The themes at a glance, with the number of goals, each a way to its section. */
export function ThemeIndex({ groups }: ThemeIndexProps) {
  return (
    <>
      <EuiSpacer size="s" />
      <EuiPanel hasBorder hasShadow={false} paddingSize="s">
        <nav aria-label={i18n.translate('mlJobPicker.goals.index', { defaultMessage: 'Themes' })}>
          <EuiFlexGroup wrap gutterSize="s" responsive={false} component="ul">
            {groups.map(({ id, title, goals }) => (
              <EuiFlexItem key={id} grow={false} component="li">
                <EuiButtonEmpty
                  size="xs"
                  onClick={() => goTo(themeAnchor(id))}
                  data-test-subj={`mlJobPickerGoToTheme-${id}`}
                >
                  {i18n.translate('mlJobPicker.goals.indexEntry', {
                    defaultMessage: '{title} ({count})',
                    values: { title, count: String(goals.length) },
                  })}
                </EuiButtonEmpty>
              </EuiFlexItem>
            ))}
          </EuiFlexGroup>
        </nav>
      </EuiPanel>
    </>
  );
}
