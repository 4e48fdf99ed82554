/**
 * Whether a rule's selection names a job. ML hands ids of jobs and of groups to Elasticsearch as one list, which takes each for
 * either and may have patterns (x-pack/platform/plugins/shared/ml/server/lib/alerts/{alerting_service,jobs_health_service}.ts;
 * elastic/elasticsearch: GroupOrJobLookup.java).
 */
export function namesJob(
  selection: { jobIds: readonly string[]; groupIds: readonly string[] },
  job: { id: string; groups: readonly string[] }
): boolean {
  const names = [job.id, ...job.groups];
  return [...selection.jobIds, ...selection.groupIds].some((wanted) =>
    wanted.includes('*') ? names.some((name) => fits(wanted, name)) : names.includes(wanted)
  );
}

/** Without a regular expression, so that a pattern of many stars takes no time to speak of. */
function fits(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop() ?? '';
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
