import type { Outcome } from "./outcome";

const First = 5_000;
const Longest = 60_000;

/** Looks by itself, ever more seldom, whether a colleague has approved. */
export class Waiting {
  #delay = First;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param look Asks once; what comes of it is not awaited. */
  constructor(private readonly look: () => Promise<void>) {}

  /** Starts looking, or stops. */
  set(isWaiting: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#delay = First;
    if (isWaiting) {
      this.#schedule();
    }
  }

  /** Whether a look that nobody asked for brought nothing worth showing: then it looks again later. */
  isStill(outcome: Outcome): boolean {
    const isStill = outcome.kind === "waiting" || (outcome.kind === "stopped" && ["stilte", "storing", "druk"].includes(outcome.reason));
    if (isStill) {
      this.#schedule();
    }

    return isStill;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), this.#delay);
    this.#delay = Math.min(this.#delay * 2, Longest);
  }
}
