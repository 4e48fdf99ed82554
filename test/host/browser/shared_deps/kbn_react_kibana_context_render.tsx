import { EuiProvider } from '@elastic/eui';
import { EuiThemeBorealis } from '@elastic/eui-theme-borealis';
import createCache from '@emotion/cache';
import type { CoreStart, CoreTheme } from '@kbn/core/public';
import React, { useEffect, useState, type PropsWithChildren } from 'react';
import type { Observable } from 'rxjs';

/** One cache for all React trees of the page, so that equal styles are written once. */
const styleCache = createCache({ key: 'css' });

type RenderContext = Pick<CoreStart, 'analytics' | 'executionContext' | 'i18n' | 'theme' | 'userProfile'>;

/**
 * Stands in for `@kbn/react-kibana-context-render` (src/platform/packages/shared/react/kibana_context/render): the theme and
 * the locale for a React tree of its own. Global styles are written by the chrome, see `KibanaRootContextProvider`.
 */
export function KibanaRenderContextProvider({ children, ...context }: PropsWithChildren<RenderContext>) {
  return (
    <ThemedTree {...context} globalStyles={false}>
      {children}
    </ThemedTree>
  );
}

/** The same for the one tree that owns the page: it also writes EUI's reset and utility classes. */
export function KibanaRootContextProvider({
  children,
  ...context
}: PropsWithChildren<Pick<CoreStart, 'i18n' | 'theme'>>) {
  return (
    <ThemedTree {...context} globalStyles>
      {children}
    </ThemedTree>
  );
}

function ThemedTree({
  children,
  i18n,
  theme,
  globalStyles,
}: PropsWithChildren<Pick<CoreStart, 'i18n' | 'theme'> & { globalStyles: boolean }>) {
  const { darkMode } = useTheme(theme.theme$);
  return (
    <i18n.Context>
      <EuiProvider
        theme={EuiThemeBorealis}
        colorMode={darkMode ? 'dark' : 'light'}
        cache={styleCache}
        globalStyles={globalStyles ? undefined : false}
        utilityClasses={globalStyles ? undefined : false}
      >
        {children}
      </EuiProvider>
    </i18n.Context>
  );
}

function useTheme(theme$: Observable<CoreTheme>): CoreTheme {
  const [theme, setTheme] = useState(() => currentTheme(theme$));
  useEffect(() => {
    const subscription = theme$.subscribe(setTheme);
    return () => subscription.unsubscribe();
  }, [theme$]);
  return theme;
}

/** `theme$` replays its value, so the first render already has the right colours. */
function currentTheme(theme$: Observable<CoreTheme>): CoreTheme {
  let theme: CoreTheme = { darkMode: false, name: 'borealis' };
  theme$.subscribe((value) => (theme = value)).unsubscribe();
  return theme;
}
