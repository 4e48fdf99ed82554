import type { CoreStart } from '@kbn/core/public';
import React from 'react';

import { renderInKibana } from '../services/render_in_kibana';
import { HeaderEntry } from './header_entry';

/** Renders the header entry into the element that Kibana's header gives; returns what takes it away again. */
export function mountHeaderEntry(core: CoreStart, element: HTMLElement): () => void {
  return renderInKibana(core, <HeaderEntry application={core.application} />, element);
}
