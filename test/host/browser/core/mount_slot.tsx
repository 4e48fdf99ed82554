import type { MountPoint } from '@kbn/core/public';
import React, { useLayoutEffect, useRef } from 'react';

/** Gives a mount point its element, and takes it away again when another one comes or the slot goes. */
export function MountSlot({ mount, className }: { mount: MountPoint; className?: string }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (element.current === null ? undefined : mount(element.current)), [mount]);
  return <div ref={element} className={className} />;
}
