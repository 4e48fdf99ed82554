/**
 * Errors of ML's shared services. As in Kibana they carry no status code and no name of their own, so that whoever
 * calls has to tell them apart by class or message
 * (x-pack/platform/plugins/shared/ml/server/{lib/capabilities,shared_services}/errors.ts).
 */
export class MLPrivilegesUninitialized extends Error {
  constructor() {
    super('ML capabilities have not been initialized');
  }
}

export class MLClusterClientUninitialized extends Error {
  constructor() {
    super("ML's cluster client has not been initialized");
  }
}

export class UnknownMLCapabilitiesError extends Error {
  constructor(cause: unknown) {
    super(
      `Unable to perform ML capabilities check ${cause instanceof Error ? cause.message : String(cause)}`
    );
  }
}

export class InsufficientMLCapabilities extends Error {
  constructor() {
    super('Insufficient privileges to access feature');
  }
}

export class InsufficientFullLicenseError extends Error {
  constructor() {
    super('Platinum, Enterprise or trial license needed');
  }
}

export class InsufficientBasicLicenseError extends Error {
  constructor() {
    super('Basic license needed');
  }
}

/** The job or datafeed does not exist in the request's space. The only one with a status code, as in Kibana. */
export class MLJobNotFound extends Error {
  readonly statusCode = 404;
}

/** A module that Kibana's ML does not have; Kibana throws a Boom error with this status. */
export class MLModuleNotFound extends Error {
  readonly statusCode = 404;

  constructor(moduleId: string) {
    super(`Module with the id "${moduleId}" not found`);
  }
}
