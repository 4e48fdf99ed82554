import { failureFromError } from './failure_from_error';

class InsufficientFullLicenseError extends Error {}
class InsufficientMLCapabilities extends Error {}
class MLPrivilegesUninitialized extends Error {}

function clientError(name: string, statusCode?: number): Error {
  return Object.assign(new Error('reason'), { name, statusCode });
}

describe('failureFromError', () => {
  it.each([
    [new InsufficientFullLicenseError('Platinum'), 'license'],
    [new InsufficientMLCapabilities('no'), 'forbidden'],
    [new MLPrivilegesUninitialized('early'), 'unavailable'],
    [new Error('Internal saved object client not initialized'), 'unavailable'],
    [clientError('ResponseError', 429), 'too_many_requests'],
    [clientError('ResponseError', 403), 'forbidden'],
    [clientError('ResponseError', 400), 'rejected'],
    [clientError('ResponseError', 503), 'unavailable'],
    [clientError('ResponseError', 500), 'server_error'],
    [clientError('TimeoutError'), 'timeout'],
    [clientError('ConnectionError'), 'connection'],
    [Object.assign(new Error('no'), { output: { statusCode: 403 } }), 'forbidden'],
    [new TypeError('bug'), 'server_error'],
    ['text', 'server_error'],
  ])('%p is %s', (error, cause) => {
    expect(failureFromError(error).cause).toBe(cause);
  });

  it("keeps the cluster's words, shortened, and the status", () => {
    const failure = failureFromError(Object.assign(new Error('x'.repeat(1000)), { statusCode: 429 }));
    expect(failure.detail).toHaveLength(300);
    expect(failure.status).toBe(429);
  });
});
