/** Count, mean and variance of values that come one by one (Welford), cheap to feed with many zeros at once. */
export class RunningStats {
  count = 0;
  mean = 0;
  private squares = 0;

  add(value: number): void {
    this.count++;
    const difference = value - this.mean;
    this.mean += difference / this.count;
    this.squares += difference * (value - this.mean);
  }

  /** The same as adding 0 so often. */
  addZeros(times: number): void {
    if (times <= 0) return;
    const total = this.count + times;
    this.squares += (this.mean * this.mean * this.count * times) / total;
    this.mean *= this.count / total;
    this.count = total;
  }

  /** These stats as they would be with so many zeros more. */
  withZeros(times: number): RunningStats {
    if (times <= 0) return this;
    const copy = new RunningStats();
    copy.count = this.count;
    copy.mean = this.mean;
    copy.squares = this.squares;
    copy.addZeros(times);
    return copy;
  }

  get variance(): number {
    return this.count < 2 ? 0 : this.squares / (this.count - 1);
  }
}
