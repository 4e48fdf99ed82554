import { act, render, screen } from '@testing-library/react';
import type { ChromeNavControl } from '@kbn/core/public';
import React from 'react';
import { BehaviorSubject, firstValueFrom } from 'rxjs';

import { MountSlot } from '../mount_slot';
import { useObservable } from '../use_observable';
import { ChromeService } from './chrome_service';

function control(name: string, order?: number): ChromeNavControl {
  return {
    order,
    mount: (element) => {
      element.textContent = name;
      return () => element.replaceChildren();
    },
  };
}

function Controls({ chrome }: { chrome: ChromeService }) {
  const controls = useObservable(chrome.rightControls$, []);
  return (
    <>
      {controls.map(({ mount }, index) => (
        <MountSlot key={index} mount={mount} />
      ))}
    </>
  );
}

test('controls stand in their order, those without order last, late ones where they belong', () => {
  const chrome = new ChromeService(document);
  const { navControls } = chrome.start(new BehaviorSubject<string | undefined>(undefined));
  navControls.registerRight(control('unordered '));
  navControls.registerRight(control('second ', 5000));
  const { container } = render(<Controls chrome={chrome} />);
  expect(container).toHaveTextContent('second unordered');
  act(() => navControls.registerRight(control('first ', 1000)));
  expect(container).toHaveTextContent('first second unordered');
});

test('a mount point is taken away with its slot', () => {
  const { rerender } = render(<MountSlot mount={control('shown').mount} />);
  expect(screen.getByText('shown')).toBeInTheDocument();
  rerender(<MountSlot mount={control('other').mount} />);
  expect(screen.queryByText('shown')).not.toBeInTheDocument();
});

test('title and breadcrumbs do not outlive their application', async () => {
  const appId$ = new BehaviorSubject<string | undefined>('one');
  const chrome = new ChromeService(document);
  const start = chrome.start(appId$);
  start.docTitle.change(['Goals', 'ML Job Picker']);
  start.setBreadcrumbs([{ text: 'Goals' }]);
  expect(document.title).toBe('Goals - ML Job Picker - Elastic');
  appId$.next('two');
  expect(document.title).toBe('Elastic');
  await expect(firstValueFrom(chrome.breadcrumbs$)).resolves.toEqual([]);
});
