/** Wakes those who wait for the next commit in this process. */
export class WakeUp {
  #waiting = new Set<() => void>();

  notify(): void {
    const woken = this.#waiting;
    this.#waiting = new Set();
    for (const wake of woken) wake();
  }

  /** Resolves at the next `notify`, when the signal aborts, or after `waitMsMax`. */
  next(signal: AbortSignal, waitMsMax: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, waitMsMax);
      signal.addEventListener("abort", wake);
      this.#waiting.add(wake);
      if (signal.aborted) wake();
    });
  }
}
