import type { CoreStart } from '@kbn/core/public';
import { KibanaRenderContextProvider } from '@kbn/react-kibana-context-render';
import React, { type ReactElement } from 'react';
import ReactDOM from 'react-dom';

/**
 * Renders below Kibana's own providers (theme, dark mode, i18n, EUI); returns what unmounts it again.
 * `rendering.addContext` is absent in Kibana 9.0 and the provider is deprecated since 9.1, hence both. React's legacy
 * root is Kibana's own (React 17 in 8.19).
 */
export function renderInKibana(core: CoreStart, node: ReactElement, element: HTMLElement): () => void {
  ReactDOM.render(withKibanaContext(core, node), element);
  return () => {
    ReactDOM.unmountComponentAtNode(element);
  };
}

function withKibanaContext(core: CoreStart, node: ReactElement): ReactElement {
  if (core.rendering) {
    return core.rendering.addContext(node);
  }
  const { analytics, executionContext, i18n, theme, userProfile } = core;
  return (
    <KibanaRenderContextProvider {...{ analytics, executionContext, i18n, theme, userProfile }}>
      {node}
    </KibanaRenderContextProvider>
  );
}
