/** Something that Kibana has and the host does not. A route handler that runs into it is answered with 501. */
export class NotOfferedError extends Error {
  constructor(what: string) {
    super(`The host does not offer ${what}`);
    this.name = 'NotOfferedError';
  }
}
