import fc from 'fast-check';

import { installedJobVerdict, type InstalledJobFacts } from './installed_job_verdict';

const running: InstalledJobFacts = {
  jobState: 'opened',
  hasDatafeed: true,
  datafeedState: 'started',
  indices: ['logs-*'],
  documents: 10,
  latestRecordMs: 1000,
  waitingForNode: false,
  realTime: true,
  memoryStatus: 'ok',
};

describe('installedJobVerdict', () => {
  it.each<[string, Partial<InstalledJobFacts>, string, string]>([
    ['running and counting', {}, 'active', 'running'],
    ['reading the past', { realTime: false }, 'active', 'look_back_running'],
    ['nothing read yet', { documents: 0, realTime: false }, 'blind', 'no_documents_yet'],
    ['real time without documents', { documents: 0 }, 'blind', 'no_documents'],
    ['closed', { jobState: 'closed' }, 'blind', 'job_not_open'],
    ['opening', { jobState: 'opening' }, 'blind', 'job_opening'],
    ['without node', { jobState: 'opening', waitingForNode: true }, 'blind', 'waiting_for_node'],
    ['failed', { jobState: 'failed' }, 'blind', 'job_failed'],
    ['being deleted', { blockedBy: 'delete' }, 'blind', 'job_blocked'],
    ['without datafeed', { hasDatafeed: false }, 'blind', 'no_datafeed'],
    ['datafeed stopped', { datafeedState: 'stopped' }, 'blind', 'datafeed_not_started'],
    ['datafeed state not told', { datafeedState: undefined }, 'blind', 'datafeed_not_started'],
    ['over its memory', { memoryStatus: 'hard_limit' }, 'blind', 'memory_limited'],
    ['near its memory', { memoryStatus: 'soft_limit' }, 'active', 'running'],
  ])('%s', (_, facts, state, code) => {
    const verdict = installedJobVerdict({ ...running, ...facts });
    expect(verdict.state).toBe(state);
    expect(verdict.reasons[0].code).toBe(code);
  });

  it('is active only if open, fed and counting, whatever else', () => {
    const facts = fc.record({
      jobState: fc.constantFrom('opened', 'opening', 'closed', 'closing', 'failed', 'deleting'),
      hasDatafeed: fc.boolean(),
      datafeedState: fc.constantFrom('started', 'starting', 'stopped', 'stopping', undefined),
      documents: fc.constantFrom(0, 1, 1000),
      waitingForNode: fc.boolean(),
      realTime: fc.constantFrom(true, false, undefined),
      memoryStatus: fc.constantFrom('ok', 'soft_limit', 'hard_limit', undefined),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const { state } = installedJobVerdict({ ...running, ...some });
        const may =
          some.jobState === 'opened' &&
          some.hasDatafeed &&
          some.datafeedState === 'started' &&
          some.documents > 0 &&
          !some.waitingForNode &&
          some.memoryStatus !== 'hard_limit';
        expect(state === 'active').toBe(may);
      })
    );
  });
});
