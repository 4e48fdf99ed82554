import { compareGenerations, familyOf, generationOf } from '../../common/catalogue/job_families';
import { jobFamilies } from '../../common/jobs/job_generations';
import { readRealJson, realModules, realRules } from './real_data';

interface HistoricUse {
  rule_id: string;
  min_stack_versions: (string | null)[];
  current_job_ids_of_rule: string[];
}

const { historic_job_ids: history } = readRealJson<{
  historic_job_ids: { map: Record<string, HistoricUse[]> };
}>('rules', 'job_id_history.json');
const historicIds = Object.keys(history.map);
const rules = realRules();

function rulesOf(jobId: string): string[] {
  return (history.map[jobId] ?? []).map(({ rule_id }) => rule_id);
}

describe('families of the historic job ids', () => {
  const familyOfRule = new Map(
    rules.flatMap(({ ruleId, jobIds }) => jobIds.map((jobId) => [ruleId, familyOf(jobId)]))
  );

  it('are as many as the rules for the jobs that rules read today', () => {
    expect(historicIds).toHaveLength(354);
    expect(familyOfRule.size).toBe(106);
    expect(new Set(familyOfRule.values()).size).toBe(106);
  });

  it('never split a rule: whatever a rule named is of the family that it reads now', () => {
    const split = historicIds.filter((jobId) =>
      rulesOf(jobId).some((ruleId) => {
        const family = familyOfRule.get(ruleId);
        return family !== undefined && family !== familyOf(jobId);
      })
    );
    expect(split).toEqual([]);
  });

  it('never merge two rules: whatever is of a family was named by the rule that reads the family now', () => {
    const current = new Map([...familyOfRule].map(([ruleId, family]) => [family, ruleId]));
    const merged = historicIds.filter((jobId) => {
      const ruleId = current.get(familyOf(jobId));
      return ruleId !== undefined && !rulesOf(jobId).includes(ruleId);
    });
    expect(merged).toEqual([]);
  });

  it('put generations in the order of the Kibana versions that rules ask for', () => {
    const minor = (jobId: string) =>
      Math.max(
        ...(history.map[jobId] ?? [])
          .flatMap(({ min_stack_versions: versions }) => versions)
          .map((version) => {
            const [major = 0, minorPart = 0] = (version ?? '').split('.').map(Number);
            return major * 100 + minorPart;
          })
      );
    const wrong = historicIds.flatMap((older) =>
      historicIds
        .filter(
          (newer) =>
            familyOf(older) === familyOf(newer) &&
            compareGenerations(generationOf(older), generationOf(newer)) < 0 &&
            minor(older) > 0 &&
            minor(newer) > 0 &&
            minor(older) > minor(newer)
        )
        .map((newer) => `${older} ${minor(older)} > ${newer} ${minor(newer)}`)
    );
    expect(wrong).toEqual([]);
  });
});

describe("Kibana's own list of replaced jobs", () => {
  const { map } = readRealJson<{ map: Record<string, string | null> }>('replaced_by.json');
  const pairs = Object.entries(map).flatMap(([from, to]) => (to === null ? [] : [{ from, to }]));

  it('follows from the families, all 67 pairs', () => {
    expect(pairs).toHaveLength(67);
    const shipped = pairs.map(({ to }) => ({ moduleId: 'm', jobId: to }));
    const families = jobFamilies({ shipped, installedJobIds: pairs.map(({ from }) => from), rules: [] });
    const replaced = families.flatMap(({ jobs }) =>
      jobs.filter(({ status }) => status === 'replaced').map(({ jobId, replacedBy }) => [jobId, replacedBy])
    );
    expect(new Map(replaced as [string, string[]][])).toEqual(
      new Map(pairs.map(({ from, to }) => [from, [to]]))
    );
  });
});

describe('generations of the shipped modules', () => {
  const shippedBy = (...folders: Parameters<typeof realModules>[0][]) =>
    folders
      .flatMap((folder) => realModules(folder))
      .flatMap(({ id, jobs }) => jobs.map((job) => ({ moduleId: id, jobId: job.id })));

  it('are one per family in 9.5, and what the rules read', () => {
    const shipped = shippedBy('kibana-9.5', 'fleet-9.5');
    const families = jobFamilies({ shipped, installedJobIds: [], rules });
    expect(families.flatMap(({ jobs }) => jobs.filter(({ status }) => status === 'outdated_twin'))).toEqual(
      []
    );
    const read = families.flatMap(({ jobs }) =>
      jobs.filter(({ status, ruleIds }) => ruleIds.length > 0 && status !== 'current')
    );
    // Only the jobs that the data folder lacks (PROVENANCE.txt); nothing outdated is read.
    expect(new Set(read.map(({ status }) => status))).toEqual(new Set(['unshipped']));
    expect(read.length + families.filter(({ current }) => current.length > 0).length).toBe(108);
  });

  it('are two for fourteen families in 7.17, which stay two jobs of two modules', () => {
    const families = jobFamilies({ shipped: shippedBy('kibana-7.17'), installedJobIds: [], rules: [] });
    const twins = families.filter(({ jobs }) => jobs.length > 1);
    expect(twins).toHaveLength(14);
    for (const { jobs, current } of twins) {
      expect(jobs.map(({ status }) => status)).toEqual(['current', 'outdated_twin']);
      expect(current).toHaveLength(1);
      expect(new Set(jobs.flatMap(({ moduleIds }) => moduleIds)).size).toBe(2);
    }
  });
});
