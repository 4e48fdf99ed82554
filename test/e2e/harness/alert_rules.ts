import type { HostUnderTest } from '../../integration/harness/running_host';

export interface AlertRuleOnHost extends Record<string, unknown> {
  id: string;
}

/** Version of alerting's public routes. */
const HEADERS = { 'elastic-api-version': '2023-10-31' };

/** A rule as alerting's own route tells of it to the session's user. */
export async function alertRule(host: HostUnderTest, id: string): Promise<AlertRuleOnHost> {
  return read<AlertRuleOnHost>(host, `/api/alerting/rule/${id}`);
}

/** Every rule of these types, detection rules not among them. */
export async function alertRules(host: HostUnderTest, types: readonly string[]): Promise<AlertRuleOnHost[]> {
  const filter = types.map((type) => `alert.attributes.alertTypeId: "${type}"`).join(' or ');
  const query = new URLSearchParams({ per_page: '100', page: '1', filter });
  const { total, data } = await read<{ total: number; data: AlertRuleOnHost[] }>(
    host,
    `/api/alerting/rules/_find?${query}`
  );
  if (total !== data.length) throw new Error(`only ${data.length} of ${total} rules were read`);
  return data;
}

async function read<T>(host: HostUnderTest, path: string): Promise<T> {
  const response = await fetch(new URL(path, host.url), { headers: HEADERS });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
