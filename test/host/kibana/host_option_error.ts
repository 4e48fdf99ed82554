/** A start option that can't be used. The message is for the person who gave it. */
export class HostOptionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HostOptionError';
  }
}
