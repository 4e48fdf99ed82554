/** What has to be undone when the host stops, last first. */
export class Closers {
  private readonly closers: Array<() => unknown> = [];

  add(closer: () => unknown): void {
    this.closers.push(closer);
  }

  /**
   * Runs each closer once, also after one has failed.
   *
   * @throws the first failure, when all have run
   */
  async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const closer of this.closers.splice(0).reverse()) {
      try {
        await closer();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
