/** Under which a browser keeps the log's key. */
const Name = "bekend-logboeksleutel";

/** What a browser remembers of the log: the vkey that it saw first. Where nothing can be kept, every time is the first. */
export class LogKeyPin {
  readonly #storage: Storage | undefined;

  constructor(storage: Storage | undefined) {
    this.#storage = storage;
  }

  /** The vkey that was kept, if any. */
  read(): string | undefined {
    try {
      return this.#storage?.getItem(Name) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a vkey in place of what was. */
  keep(vkey: string): void {
    try {
      this.#storage?.setItem(Name, vkey);
    } catch {
      // A browser that keeps nothing checks all the same.
    }
  }
}
