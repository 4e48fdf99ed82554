import { useEuiTheme } from '@elastic/eui';
import { Global } from '@emotion/react';
import React, { useMemo } from 'react';

import { printRules } from './print_rules';

/**
 * While the page is printed, shows only the elements of the class `PRINT_CLASS`; without such an element the page is printed
 * as it is. Kibana puts applications into boxes of a window's size that scroll by themselves, of which paper would get a
 * single window.
 */
export function PrintStyles() {
  const { emptyShade: background, text } = useEuiTheme().euiTheme.colors;
  const styles = useMemo(() => printRules({ background, text }), [background, text]);
  return <Global styles={styles} />;
}
