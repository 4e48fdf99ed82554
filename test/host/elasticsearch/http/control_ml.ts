import type { MlSwitches } from '../elasticsearch_stand_in';
import { integerAt, objectAt, stringAt } from '../json_value';
import { onlyMembers } from './only_members';
import type { RawRequest } from './read_request';

/**
 * What `/_stand_in/ml/…` asks for: `POST nodes {name, memoryBytes}`, `DELETE nodes/<name>`, `POST jobs/<id>/fail {reason?}`,
 * `POST jobs/<id>/late_documents {documents}`. Answers whether it is one of these.
 */
export function answerMlControl({ method, path, text }: RawRequest, below: string, ml: MlSwitches): boolean {
  const [area, name, action] = path.slice(below.length).split('/');
  const body = (): Record<string, unknown> => (text === '' ? {} : objectAt(JSON.parse(text), 'control'));
  if (method === 'POST' && area === 'nodes' && name === undefined) {
    const { name: node, memoryBytes, ...others } = body();
    onlyMembers(others, 'node');
    ml.addNode({ name: stringAt(node, 'name'), memoryBytes: integerAt(memoryBytes, 'memoryBytes') });
    return true;
  }
  if (method === 'DELETE' && area === 'nodes' && name !== undefined && action === undefined) {
    ml.removeNode(name);
    return true;
  }
  if (method !== 'POST' || area !== 'jobs' || name === undefined) return false;
  switch (action) {
    case 'fail': {
      const { reason, ...others } = body();
      onlyMembers(others, 'fail');
      ml.failJob(name, reason === undefined ? undefined : stringAt(reason, 'reason'));
      return true;
    }
    case 'late_documents': {
      const { documents, ...others } = body();
      onlyMembers(others, 'late_documents');
      ml.missDocuments(name, integerAt(documents, 'documents'));
      return true;
    }
    default:
      return false;
  }
}
