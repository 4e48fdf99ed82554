/** An environment file that cannot be used; the message names the file and, where it is one, the place in it. */
export class EnvironmentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EnvironmentError';
  }
}
