import type { LoggedRequest } from '../../host/elasticsearch/elasticsearch_stand_in';
import { requestFigures, requestKind } from './request_figures';

function logged(path: string, more: Partial<LoggedRequest> = {}): LoggedRequest {
  return {
    method: 'GET',
    path,
    query: {},
    user: 'elastic',
    status: 200,
    aborted: false,
    responseBytes: 10,
    documentsVisited: 0,
    body: undefined,
    ...more,
  };
}

describe('requestKind', () => {
  it.each([
    ['/_msearch', 'evidence'],
    ['/logs-*,filebeat-*/_search', 'evidence'],
    ['/logs-*/_field_caps', 'evidence'],
    ['/_security/user/_has_privileges', 'evidence'],
    ['/_ml/anomaly_detectors/_stats', 'ml'],
    ['/.ml-anomalies-*/_search', 'ml'],
    ['/_license', 'other'],
  ])('takes %s for %s', (path, kind) => {
    expect(requestKind({ path })).toBe(kind);
  });
});

describe('requestFigures', () => {
  it('sums up by kind', () => {
    const figures = requestFigures([
      logged('/_msearch', { documentsVisited: 40, body: [{ index: 'a' }, { size: 0 }] }),
      logged('/_ml/info', { responseBytes: 5 }),
      logged('/_license', { documentsVisited: 2, body: { a: 'ä' } }),
    ]);
    expect(figures).toEqual({
      requests: 3,
      evidence: 1,
      ml: 1,
      other: 1,
      documentsVisited: 42,
      bytesSent: '{"index":"a"}\n{"size":0}\n'.length + '{"a":"ä"}'.length + 1,
      bytesReturned: 25,
    });
  });

  it('refuses failed requests', () => {
    expect(() => requestFigures([logged('/_msearch', { method: 'POST', status: 501 })])).toThrow(
      'POST /_msearch was answered with 501'
    );
  });
});
