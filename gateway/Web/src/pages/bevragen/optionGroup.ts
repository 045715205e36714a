/** A group of radio buttons or checkboxes of which only some are offered. */
export class OptionGroup {
  readonly #inputs: readonly HTMLInputElement[];

  constructor(private readonly fieldset: HTMLElement, name: string) {
    this.#inputs = [...fieldset.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  /** Values of what is offered and chosen. */
  get chosen(): readonly string[] {
    return this.#offered.filter(({ checked }) => checked).map(({ value }) => value);
  }

  /** The covenant that the choice belongs to. */
  get chosenCovenant(): string | undefined {
    return this.#offered.find(({ checked }) => checked)?.dataset["convenant"];
  }

  /** How many are offered. */
  get count(): number {
    return this.#offered.length;
  }

  set isShown(isShown: boolean) {
    this.fieldset.hidden = !isShown;
  }

  /**
   * Offers these values and no others; what is not offered is not chosen either. The only one there is, is chosen.
   * @param covenant Options of another covenant are not meant.
   * @returns What is chosen now.
   */
  offer(values: readonly string[], covenant: string | undefined, { preselectFirst = false } = {}): readonly string[] {
    for (const input of this.#inputs) {
      const isMeant = input.dataset["convenant"] === undefined || input.dataset["convenant"] === "" || input.dataset["convenant"] === covenant;
      const isOffered = isMeant && values.includes(input.value);
      input.disabled = !isOffered;
      input.checked &&= isOffered;
      const option = input.closest<HTMLElement>("[data-keuze]");
      if (option !== null) {
        option.hidden = !isOffered;
      }
    }

    this.isShown = this.count > 0;
    const [first] = this.#offered;
    if (first !== undefined && this.chosen.length === 0 && (preselectFirst || this.count === 1)) {
      first.checked = true;
    }

    return this.chosen;
  }

  /** Chooses the only one there is. */
  chooseOnly(): void {
    const [first] = this.#offered;
    if (first !== undefined && this.count === 1) {
      first.checked = true;
    }
  }

  choose(value: string): void {
    for (const input of this.#inputs) {
      input.checked = input.value === value;
    }
  }

  clear(): void {
    for (const input of this.#inputs) {
      input.checked = false;
    }
  }

  /** Puts a remark beside every option on offer. */
  remark(textOf: (value: string) => string): void {
    for (const input of this.#offered) {
      const place = input.closest("[data-keuze]")?.querySelector("[data-opmerking]");
      if (place != null) {
        place.textContent = textOf(input.value);
      }
    }
  }

  /** By its own attribute: a fieldset that is disabled for a while changes no choice. */
  get #offered(): readonly HTMLInputElement[] {
    return this.#inputs.filter((input) => !input.disabled);
  }
}
