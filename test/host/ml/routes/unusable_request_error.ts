/** A request whose form is right and which Kibana refuses as a whole nevertheless, with 400. */
export class UnusableRequestError extends Error {
  readonly statusCode = 400;
}
