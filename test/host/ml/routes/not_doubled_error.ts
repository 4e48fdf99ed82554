/** Something that Kibana's ML does and the host's does not: answered with 501 instead of a guess. */
export class NotDoubledError extends Error {
  constructor(what: string) {
    super(`The host's ML plugin does not do this: ${what}`);
  }
}
