import { act, renderHook } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory } from 'history';
import React, { type PropsWithChildren } from 'react';
import { Router } from 'react-router-dom';

import type { RecommendationsRequest, RecommendationsResponse } from '../../common/api/recommendations';
import { sessionFor, type Session } from '../services/session';
import { fakeCore } from '../testing/fake_core';
import { fakeHttp } from '../testing/fake_http';
import {
  LOGIN_HOUR,
  NOW_MS,
  jobEvidence,
  recommendations,
  recommendationsUnchecked,
} from '../testing/fixtures';
import { quietLegacyRoot } from '../testing/quiet_legacy_root';
import { SessionProvider } from './use_session';
import { useRecommendations } from './use_recommendations';

beforeAll(quietLegacyRoot);

interface Asked {
  request: RecommendationsRequest;
  signal: AbortSignal | undefined;
  answer(response: RecommendationsResponse): Promise<void>;
  fail(): Promise<void>;
}

const WHOLE = recommendations({ jobs: [{ ...LOGIN_HOUR, evidence: jobEvidence() }] });
const QUICK = recommendationsUnchecked({ jobs: [LOGIN_HOUR] });
const NOT_CHECKED = { code: 'not_checked' } as const;

const TASKS = 3;

/** Does it and lets what follows happen: react-query tells of its answers in tasks of their own. */
async function settled(action: () => void): Promise<void> {
  await act(async () => {
    action();
    for (let task = 0; task < TASKS; task += 1) await new Promise((resolve) => setTimeout(resolve));
  });
}

/** The hook at an address, on a server that answers when it is told to. */
function openAt(address: string) {
  const asked: Asked[] = [];
  const history = createMemoryHistory({ initialEntries: [address] });
  const original = sessionFor(fakeCore(fakeHttp()), '9.5.0');
  const getRecommendations: Session['api']['getRecommendations'] = (request, signal) =>
    new Promise((resolve, reject) => {
      asked.push({
        request,
        signal,
        answer: (response) => settled(() => resolve(response)),
        fail: () => settled(() => reject(new Error('no'))),
      });
    });
  const session = { ...original, api: { ...original.api, getRecommendations } };
  const wrapper = ({ children }: PropsWithChildren) => (
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>
        <Router history={history}>{children}</Router>
      </QueryClientProvider>
    </SessionProvider>
  );
  const rendered = renderHook(useRecommendations, { wrapper, legacyRoot: true });
  return {
    ...rendered,
    asked,
    /** The one that was asked at this place, first of all is 0. */
    at: (place: number): Asked => {
      const found = asked[place];
      if (found === undefined) throw new Error(`only ${asked.length} were asked`);
      return found;
    },
    goTo: (search: string) => settled(() => history.push({ search })),
    wrapper,
    now: () => rendered.result.current,
  };
}

const requests = (asked: readonly Asked[]) => asked.map(({ request }) => request);

/** Opened, and answered whole. */
async function answeredAt(address: string) {
  const opened = openAt(address);
  await opened.at(0).answer(WHOLE);
  await opened.at(1).answer(QUICK);
  return opened;
}

it('asks at once for all and for the jobs alone, and shows these until all is there', async () => {
  const { asked, at, now } = openAt('/?days=7');
  expect(requests(asked)).toEqual([{ lookbackDays: 7 }, { lookbackDays: 7, evidence: false }]);
  expect(now()).toMatchObject({ data: undefined, isLoading: true, isChecking: false });

  await at(1).answer(QUICK);
  expect(now()).toMatchObject({ data: QUICK, isLoading: false, isChecking: true, isFetching: true });
  await at(0).answer(WHOLE);
  expect(now()).toMatchObject({ data: WHOLE, isChecking: false, isFetching: false });
  expect(asked).toHaveLength(2);
});

it('keeps the whole answer when the quick one comes late, or not at all', async () => {
  const late = openAt('/');
  await late.at(0).answer(WHOLE);
  expect(late.now()).toMatchObject({ data: WHOLE, isChecking: false });
  await late.at(1).answer(QUICK);
  expect(late.now().data).toBe(WHOLE);

  const failing = openAt('/');
  await failing.at(1).fail();
  expect(failing.now()).toMatchObject({ data: undefined, isLoading: true, isError: false });
  await failing.at(0).answer(WHOLE);
  expect(failing.now()).toMatchObject({ data: WHOLE, isError: false });
  renderHook(useRecommendations, { wrapper: failing.wrapper, legacyRoot: true });
  expect(failing.asked).toHaveLength(2);
});

it('asks no second time for the jobs alone where another part of the page asks', async () => {
  const { asked, at, wrapper } = openAt('/');
  renderHook(useRecommendations, { wrapper, legacyRoot: true });
  expect(asked).toHaveLength(2);
  await at(1).answer(QUICK);
  renderHook(useRecommendations, { wrapper, legacyRoot: true });
  await at(0).answer(WHOLE);
  const third = renderHook(useRecommendations, { wrapper, legacyRoot: true });
  expect(third.result.current.data).toBe(WHOLE);
  expect(asked).toHaveLength(2);
});

it.each([
  ['a longer look-back', '?days=30', { lookbackDays: 30 }],
  ['a pattern', '?pattern=logs-*', { lookbackDays: 14, indexPattern: 'logs-*' }],
])('for %s keeps the jobs without their verdicts, and asks once', async (_, search, request) => {
  const { asked, at, goTo, now } = await answeredAt('/');
  await goTo(search);
  expect(requests(asked).slice(2)).toEqual([request]);
  expect(now()).toMatchObject({ isChecking: true, isLoading: false });
  expect(now().data?.jobs).toEqual([
    { ...LOGIN_HOUR, state: 'unknown', reasons: [NOT_CHECKED], evidence: undefined },
  ]);

  const longer = recommendations({ lookbackDays: 30 });
  await at(2).answer(longer);
  expect(now()).toMatchObject({ data: longer, isChecking: false });
  await goTo('');
  expect(now()).toMatchObject({ data: WHOLE, isChecking: false });
  expect(asked).toHaveLength(3);
});

it('leaves a pattern again without taking its verdicts for those of all data', async () => {
  const { at, goTo, now } = await answeredAt('/?pattern=logs-*');
  await goTo('');
  expect(now().data?.jobs[0]).toMatchObject({ state: 'unknown', reasons: [NOT_CHECKED] });
  await at(2).answer(WHOLE);
  expect(now().data).toBe(WHOLE);
});

it('keeps the verdicts while another ATT&CK version is asked for', async () => {
  const { asked, at, goTo, now } = await answeredAt('/');
  await goTo('?attack=18');
  expect(requests(asked).slice(2)).toEqual([{ lookbackDays: 14, attackVersion: 18 }]);
  expect(now()).toMatchObject({ data: WHOLE, isChecking: false, isFetching: true });
  const older = recommendations({ attackVersion: 18 });
  await at(2).answer(older);
  expect(now().data).toBe(older);
});

it('keeps the jobs where the whole answer fails, and tries again when told to', async () => {
  const { asked, at, now } = openAt('/');
  await at(1).answer(QUICK);
  await at(0).fail();
  expect(now()).toMatchObject({ data: QUICK, isError: true, isChecking: false });

  await settled(() => now().refetch());
  expect(requests(asked).slice(2)).toEqual([{ lookbackDays: 14 }]);
  expect(now()).toMatchObject({ data: QUICK, isError: false, isChecking: true });
  await at(2).answer(WHOLE);
  expect(now().data).toBe(WHOLE);
});

it('tries again for the jobs as well where nothing was answered', async () => {
  const { asked, at, now } = openAt('/');
  await at(0).fail();
  await at(1).fail();
  expect(now()).toMatchObject({ data: undefined, isError: true });
  await settled(() => now().refetch());
  expect(requests(asked).slice(2)).toEqual([{ lookbackDays: 14 }, { lookbackDays: 14, evidence: false }]);
});

it('has the data asked anew once, with what is known in view meanwhile', async () => {
  const { asked, at, now } = await answeredAt('/');
  await settled(() => now().refresh());
  expect(requests(asked).slice(2)).toEqual([{ lookbackDays: 14, refresh: true }]);
  expect(now()).toMatchObject({ data: WHOLE, isFetching: true, isChecking: false });
  const fresh = recommendations({ asOfMs: NOW_MS + 60_000 });
  await at(2).answer(fresh);
  expect(now().data).toEqual(fresh);

  await settled(() => now().refetch());
  expect(requests(asked).slice(3)).toEqual([{ lookbackDays: 14 }]);
});

it('takes back what it asked when nobody shows it any more', () => {
  const { at, unmount } = openAt('/');
  expect([at(0).signal?.aborted, at(1).signal?.aborted]).toEqual([false, false]);
  unmount();
  expect([at(0).signal?.aborted, at(1).signal?.aborted]).toEqual([true, true]);
});
