/** An answer that Elasticsearch gives as an error body; thrown anywhere below a request. */
export class ElasticsearchError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    reason: string,
    /** Further members of the error object, such as `index`. */
    readonly extra: Record<string, unknown> = {}
  ) {
    super(reason);
    this.name = 'ElasticsearchError';
  }

  /** The error object of a response or of one item in it. */
  toErrorObject(): Record<string, unknown> {
    const cause = { type: this.type, reason: this.message, ...this.extra };
    return { root_cause: [cause], ...cause };
  }

  toBody(): Record<string, unknown> {
    return { error: this.toErrorObject(), status: this.status };
  }
}

/** For what a real Elasticsearch would answer but this stand-in does not know: 501, never a guess. */
export function notImplemented(what: string): ElasticsearchError {
  return new ElasticsearchError(501, 'stand_in_not_implemented', `the stand-in does not implement ${what}`);
}

export function parsingException(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'parsing_exception', reason);
}

export function illegalArgument(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'illegal_argument_exception', reason);
}

export function securityException(reason: string): ElasticsearchError {
  return new ElasticsearchError(403, 'security_exception', reason);
}
