/** A value that is another than the one kept under its name. */
export interface Changed {
  readonly name: string;
  readonly known: string;
  readonly given: string;
}

/** What was seen first under a name is what must be seen ever after: public values only, never anything about a person. */
export class Pins {
  /** Kept beside the storage, which a browser may deny: then a value holds for as long as the page is open. */
  readonly #seen = new Map<string, string>();

  /** @param storage The browser's storage of this site, or undefined when there is none. */
  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem"> | undefined) {}

  /** Keeps the value under the name when there is none yet; false when there is another: something changed that may not. */
  agrees(name: string, value: string): boolean {
    const known = this.known(name);
    this.#seen.set(name, known ?? value);
    if (known === undefined) {
      this.#write(name, value);
    }

    return known === undefined || known === value;
  }

  /** The value that is kept under the name; undefined when there is none. */
  known(name: string): string | undefined {
    return this.#seen.get(name) ?? this.#read(name);
  }

  /** Keeps a value in place of the one before: only after a person has compared the two. */
  replace({ name, given }: Changed): void {
    this.#seen.set(name, given);
    this.#write(name, given);
  }

  #read(name: string): string | undefined {
    try {
      return this.storage?.getItem(name) ?? undefined;
    } catch {
      // Storage that is switched off throws; the memory of this page is left.
      return undefined;
    }
  }

  #write(name: string, value: string): void {
    try {
      this.storage?.setItem(name, value);
    } catch {
      // Full or switched off: as above.
    }
  }
}

/** The storage of this site; undefined when the browser denies even asking for it. */
export function siteStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
