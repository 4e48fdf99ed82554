const BEAT_MS = 2_000;

/** Says every two seconds that this page is at work, until it is stopped. */
export class Heartbeat {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly beat: () => void) {}

  start(): void {
    this.stop();
    this.timer = setInterval(this.beat, BEAT_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
