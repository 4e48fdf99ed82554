import React, { type ComponentType } from 'react';

import { tabTitle, type TabId } from '../tabs';
import { LazyChunk, chunkOf } from './lazy_chunk';

/** The page of a tab as a component that loads when the tab is first shown. */
export function lazyPage(tab: TabId, load: () => Promise<ComponentType<object>>): ComponentType<object> {
  const chunk = chunkOf(load);
  return function LazyPage() {
    return <LazyChunk chunk={chunk} label={tabTitle(tab)} props={{}} />;
  };
}
