import { QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { createMemoryHistory } from 'history';
import React from 'react';
import { Router } from 'react-router-dom';

import type { AnomalyRecord } from '../../../common/api/results';
import { SessionProvider } from '../../hooks/use_session';
import { fakeSession } from '../../testing/fake_session';
import { LOGIN_HOUR, NOW_MS, recommendation } from '../../testing/fixtures';
import { kibanaWithGoals } from '../../testing/goal_fixtures';
import { renderWithContext } from '../../testing/render_with_context';
import { anomalyRecord } from '../../testing/result_fixtures';
import { AnomalyList } from './anomaly_list';

const RANGE = { fromMs: NOW_MS - 24 * 3600e3, toMs: NOW_MS };

/** In a Kibana that has a job with this detector. */
function renderList(
  records: AnomalyRecord[],
  titleOf: (jobId: string) => string | undefined = () => undefined,
  detector = { function: 'rare', by: 'process.name', over: 'host.name' }
) {
  const { session } = fakeSession(kibanaWithGoals([recommendation({ detectors: [detector] })]));
  renderWithContext(
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>
        <Router history={createMemoryHistory()}>
          <AnomalyList records={records} titleOf={titleOf} range={RANGE} />
        </Router>
      </QueryClientProvider>
    </SessionProvider>
  );
  return session;
}

it('tells what was noticed, how unusual it was and when', () => {
  renderList([anomalyRecord()], () => 'Unusual Login Hour');
  const [item] = screen.getAllByRole('listitem');
  expect(item).toHaveTextContent(
    /82 critical carol \(user.name\): active at 3:15\sAM, usually around 9:30\sAM\./
  );
  expect(item).toHaveTextContent(/Mar 10, 2026, 7:00\sAM · Unusual Login Hour/);
  expect(screen.queryByText('interim')).not.toBeInTheDocument();
});

it('marks what is interim', () => {
  renderList([anomalyRecord(), anomalyRecord({ detectorIndex: 1, interim: true })]);
  const [whole, interim] = screen.getAllByRole('listitem');
  expect(whole).not.toHaveTextContent('interim');
  expect(interim).toHaveTextContent('interim');
});

it('leads to the pages of who was part of it, and to the series', () => {
  const record = anomalyRecord({ influencers: [{ field: 'process.name', value: 'quagga' }] });
  const { links } = renderList([record]);
  const list = within(screen.getByTestId('mlJobPickerAnomalies'));
  expect(list.getByRole('link', { name: 'carol (user.name)' }).getAttribute('href')).toContain(
    links.entity({ field: 'user.name', value: 'carol' }, RANGE)
  );
  expect(list.getByText('quagga (process.name)').closest('a')).toBeNull();
  expect(list.getByRole('link', { name: /Single Metric Viewer/ }).getAttribute('href')).toContain(
    links.singleMetricViewer({ jobId: LOGIN_HOUR.id, detectorIndex: 0, entities: record.entities, ...RANGE })
  );
});

const RARE = anomalyRecord({
  function: 'rare',
  entities: [
    { field: 'process.name', value: 'quagga' },
    { field: 'host.name', value: 'dc-1' },
  ],
});

it('tells what is compared with what as soon as the detector is known', async () => {
  renderList([RARE]);
  expect(
    await screen.findByText(/dc-1 \(host.name\) has quagga \(process.name\), as few others do/)
  ).toBeVisible();
});

it('does not rely on the detector of a job that was changed', async () => {
  const detector = { function: 'high_count', by: 'process.name', over: 'host.name' };
  const { queryClient } = renderList([RARE], undefined, detector);
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.getByText(/never or seldom seen before for dc-1/)).toBeVisible();
});
