import type { DocumentKind } from '../../../common/catalogue/integrations/integration';
import { INTEGRATIONS } from '../../../common/catalogue/integrations/integrations';
import { findField } from '../../../common/jobs/data_selection/kind_fields';
import type { EnvironmentDocuments, FieldValue } from './environment';
import { loadEnvironment } from './load_environment';

/** By index and reason: what the host's data has that real documents, as far as we know them, have not. */
const EXPLAINED: Record<string, Record<string, string[]>> = {
  'logs-endpoint.events.process-default': {
    'the sensor has no titles of processes': ['process.title'],
  },
  'logs-endpoint.events.security-default': {
    'Elastic Defend reports logons of Windows and macOS only': [
      'host.os.type: linux',
      'host.os.family: debian',
      'host.os.family: redhat',
    ],
  },
  'logs-endpoint.events.file-lab': {
    'no creation of files is among the events of macOS': ['host.os.type: macos'],
    'Linux programs carry no signature': [
      'process.code_signature.subject_name',
      'process.code_signature.trusted',
    ],
  },
  'logs-endpoint.events.network-lab': {
    'a look-up and a connection in one document': ['dns.question.name'],
    'added by the package dga': ['ml_is_dga.malicious_prediction', 'ml_is_dga.malicious_probability'],
    'bytes are counted at the end of a connection only': ['source.bytes'],
  },
  'logs-system.auth-default': { 'the pipeline writes the type info for logins': ['event.type: start'] },
  'logs-system.security-default': {
    'not in the events 4672 and 4688 as Windows writes them': [
      'process.working_directory',
      'winlog.event_data.TargetUserName',
    ],
  },
  'logs-system.security-lab': {
    'in an index of its own, which a transform of the package pad writes': ['privilege_type'],
    'the same in all documents of the index, whichever event they are': [
      'process.name',
      'source.ip',
      'source.geo.city_name',
      'source.geo.country_name',
      'source.geo.region_name',
      'winlog.event_data.PrivilegeList',
      'winlog.event_data.TargetUserName',
    ],
  },
  'logs-system.system-default': { 'the System log names no actions': ['event.action'] },
  'logs-windows.sysmon_operational-default': {
    'names of older versions of the pipeline': [
      'event.action: Network connection detected',
      'event.action: Process Create',
    ],
  },
  'logs-windows.powershell_operational-default': { 'the pipeline names no process': ['process.name'] },
  'logs-windows.powershell-default': { 'the classic log names no user': ['user.id', 'user.name'] },
  'logs-network_traffic.dns-default': { 'Packetbeat writes neither': ['event.module', 'event.outcome'] },
  'logs-network_traffic.flow-default': { 'Packetbeat writes none': ['event.module'] },
  'logs-network_traffic.http-default': {
    'Packetbeat writes neither, and the category network only': [
      'event.module',
      'event.outcome',
      'event.category: web',
    ],
  },
};

/** Say what an event is. Kinds of ours that differ in them are further away than those that lack other fields. */
const IDENTITY = ['host.os.type', 'event.category', 'event.code', 'event.type', 'event.action'];

const KINDS = INTEGRATIONS.flatMap(({ kinds }) => kinds);

/** What the documents have that none of our kinds has, as the closest of them sees it. */
function differences({ fields }: EnvironmentDocuments, kinds: readonly DocumentKind[]): string[] {
  const byKind = kinds.map((kind) =>
    Object.entries(fields).flatMap(([field, value]) => differencesOf(field, value, kind))
  );
  return byKind.reduce((closest, other) => (distance(other) < distance(closest) ? other : closest));
}

function distance(found: readonly string[]): number {
  const identity = found.filter((difference) => IDENTITY.includes(difference.split(': ')[0] ?? ''));
  return found.length + 100 * identity.length;
}

function differencesOf(field: string, value: FieldValue, kind: DocumentKind): string[] {
  const known = findField(kind, field);
  switch (known.state) {
    case 'absent':
    case 'unknown':
      return [field];
    case 'open':
      return [];
    case 'listed': {
      const allowed = known.values.map(String);
      return valuesOf(value)
        .filter((one) => !allowed.includes(one))
        .map((one) => `${field}: ${one}`);
    }
  }
}

function valuesOf(value: FieldValue): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object') return [String(value)];
  return 'oneOf' in value ? value.oneOf.map(String) : ['anything'];
}

async function differencesIn(environment: string): Promise<string[]> {
  const { indices } = await loadEnvironment(environment);
  return indices.flatMap(({ name, documents }) =>
    documents.flatMap((kind) => {
      const kinds = KINDS.filter(({ dataset }) => dataset === (kind.fields['data_stream.dataset'] ?? name));
      return kinds.length === 0 ? [] : differences(kind, kinds).map((difference) => `${name} ${difference}`);
    })
  );
}

const explained = Object.entries(EXPLAINED).flatMap(([index, reasons]) =>
  Object.values(reasons).flatMap((list) => list.map((difference) => `${index} ${difference}`))
);

describe("the host's environments", () => {
  it.each(['default', 'cloud', 'vpn', 'everything'])('hold in "%s" what integrations ship', async (name) => {
    const found = await differencesIn(name);
    expect(found.filter((difference) => !explained.includes(difference))).toEqual([]);
  });

  it('have every difference that is explained', async () => {
    expect([...new Set(await differencesIn('everything'))].sort()).toEqual([...explained].sort());
  });
});
