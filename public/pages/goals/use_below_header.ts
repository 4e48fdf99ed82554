import { useEuiTheme } from '@elastic/eui';
import type { CSSProperties } from 'react';

/** Style of what is scrolled to: it stops below Kibana's fixed header, whose height EUI keeps in a variable. */
export function useBelowHeader(): CSSProperties {
  const { euiTheme } = useEuiTheme();
  return { scrollMarginBlockStart: `calc(var(--euiFixedHeadersOffset, 0px) + ${euiTheme.size.xl})` };
}
