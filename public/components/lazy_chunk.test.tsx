import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { renderWithContext } from '../testing/render_with_context';
import { LazyChunk, chunkOf } from './lazy_chunk';

function Greeting({ name }: { name: string }) {
  return <p>Hello {name}</p>;
}

function Framed({ chunk }: { chunk: ReturnType<typeof chunkOf<{ name: string }>> }) {
  return (
    <>
      <p>the rest</p>
      <LazyChunk
        chunk={chunk}
        label="Greeting"
        props={{ name: 'world' }}
        frame={(instead) => <div data-test-subj="frame">{instead}</div>}
      />
    </>
  );
}

it('says that it loads, and then shows itself', async () => {
  renderWithContext(<Framed chunk={chunkOf(async () => Greeting)} />);
  expect(screen.getByTestId('frame')).toContainElement(
    screen.getByRole('progressbar', { name: 'Loading: Greeting' })
  );
  expect(await screen.findByText('Hello world')).toBeVisible();
  expect(screen.queryByTestId('frame')).not.toBeInTheDocument();
});

it('says so where it cannot be had, leaves the rest in place, and can be tried again', async () => {
  // React tells of what a boundary catches.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const answers = [Promise.reject(new Error('chunk gone')), Promise.resolve(Greeting)];
  const chunk = chunkOf(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  renderWithContext(<Framed chunk={chunk} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('"Greeting" could not be shown');
  expect(screen.getByText('the rest')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello world')).toBeVisible();
});

it('loads once for all places', async () => {
  const load = jest.fn(async () => Greeting);
  const chunk = chunkOf(load);
  renderWithContext(
    <>
      <LazyChunk chunk={chunk} label="One" props={{ name: 'one' }} />
      <LazyChunk chunk={chunk} label="Two" props={{ name: 'two' }} />
    </>
  );
  expect(await screen.findByText('Hello one')).toBeVisible();
  expect(screen.getByText('Hello two')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});
