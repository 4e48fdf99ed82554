import { EuiHeaderSectionItemButton, EuiIcon } from '@elastic/eui';
import React from 'react';

/** Changes the colours of the host for this browser (cookie `hostTheme`, read by the host's server) by loading the page anew. */
export function ThemeSwitch({ darkMode, reload }: { darkMode: boolean; reload: () => void }) {
  const label = darkMode ? 'Switch to light colours' : 'Switch to dark colours';
  return (
    <EuiHeaderSectionItemButton
      aria-label={label}
      title={label}
      data-test-subj="themeSwitch"
      onClick={() => {
        document.cookie = `hostTheme=${darkMode ? 'light' : 'dark'}; path=/; SameSite=Strict`;
        reload();
      }}
    >
      <EuiIcon type={darkMode ? 'sun' : 'moon'} size="m" aria-hidden />
    </EuiHeaderSectionItemButton>
  );
}
