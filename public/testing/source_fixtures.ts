import type { DataSource, OnboardingGain } from '../../common/api/data_sources';
import type { Recommendation } from '../../common/api/recommendations';
import { LOGIN_HOUR, NOW_MS, RARE_PROCESS, jobEvidence, recommendation } from './fixtures';

/** Feeds two jobs, of which only one reads nothing else. */
export const ENDPOINT: DataSource = {
  id: 'endpoint.events.process',
  dataset: 'endpoint.events.process',
  documents: 90_000,
  firstSeenMs: NOW_MS - 14 * 24 * 3600e3,
  lastSeenMs: NOW_MS - 60e3,
  integrationPackage: 'endpoint',
  feeds: [
    { jobId: LOGIN_HOUR.id, title: LOGIN_HOUR.title, state: 'ready', documents: 1200 },
    { jobId: RARE_PROCESS.id, title: RARE_PROCESS.title, state: 'blind', documents: 1 },
  ],
  loss: {
    jobs: [{ id: LOGIN_HOUR.id, title: LOGIN_HOUR.title }],
    pairs: [{ tacticId: 'TA0001', techniqueId: 'T1078' }, { tacticId: 'TA0006' }],
    goals: ['failed_login_spike'],
  },
};

/** Feeds a job that has other data as well. */
export const SYSTEM: DataSource = {
  id: 'system.auth',
  dataset: 'system.auth',
  documents: 10_000,
  feeds: [{ jobId: LOGIN_HOUR.id, title: LOGIN_HOUR.title, state: 'ready', documents: 10 }],
  loss: { jobs: [], pairs: [], goals: [] },
};

/** Feeds nothing. */
export const PACKETBEAT: DataSource = {
  id: 'packetbeat',
  agentType: 'packetbeat',
  documents: 5,
  feeds: [],
  loss: { jobs: [], pairs: [], goals: [] },
};

export function gain(packageName: string, changes: Partial<OnboardingGain> = {}): OnboardingGain {
  return {
    package: packageName,
    title: `Title of ${packageName}`,
    datasets: [`${packageName}.one`],
    jobs: [{ id: RARE_PROCESS.id, title: RARE_PROCESS.title }],
    pairs: [{ tacticId: 'TA0006', techniqueId: 'T1110' }],
    goals: ['failed_login_spike'],
    ships: false,
    ...changes,
  };
}

/** A job that reads so many documents of each source. */
export function jobReading(
  title: string,
  documents: Readonly<Record<string, number>>,
  changes: Partial<Recommendation> = {}
): Recommendation {
  const id = title.toLowerCase().replaceAll(' ', '_');
  const sources = Object.entries(documents).map(([source, count]) => ({ id: source, documents: count }));
  return recommendation({
    id,
    title,
    family: id,
    evidence: jobEvidence({
      documents: sources.reduce((sum, source) => sum + source.documents, 0),
      sources,
      otherDocuments: 0,
    }),
    ...changes,
  });
}
