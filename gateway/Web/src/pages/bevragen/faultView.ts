/** One fault to be shown: a field of the form and why. */
export interface ShownFault {
  readonly field: string;
  /** A Dutch sentence; the page has it in its own language. */
  readonly message: string;
  /** Fills the place `{0}`. */
  readonly value?: string;
}

/** Faults beside their fields, and all of them together in a summary that gets the focus. */
export class FaultView {
  readonly #summary: HTMLElement;
  readonly #list: HTMLElement;

  constructor(private readonly root: HTMLElement, private readonly texts: Readonly<Record<string, string>>) {
    this.#summary = root.querySelector("#fouten") as HTMLElement;
    this.#list = root.querySelector("#fouten-lijst") as HTMLElement;
  }

  /** The sentence in the language of the page. */
  text(dutch: string, value = ""): string {
    return (this.texts[dutch] ?? dutch).replace("{0}", () => value);
  }

  /** Shows these faults and no others; the summary lists them in the order of the page. */
  show(faults: readonly ShownFault[]): void {
    this.clear();
    for (const fault of faults) {
      this.set(fault.field, this.text(fault.message, fault.value));
    }

    const shown = [...this.root.querySelectorAll<HTMLElement>(".utrecht-form-field-error-message:not([hidden])")];
    this.#list.replaceChildren(...shown.map((place) => this.#entry(place)));
    this.#summary.hidden = shown.length === 0;
    if (shown.length > 0) {
      this.#summary.focus();
    }
  }

  clear(): void {
    for (const place of this.root.querySelectorAll<HTMLElement>(".utrecht-form-field-error-message:not([hidden])")) {
      this.set(fieldOf(place), undefined);
    }

    this.#summary.hidden = true;
  }

  /** Shows the fault of one field beside it, or takes it away. */
  set(field: string, message: string | undefined): void {
    const place = this.root.querySelector<HTMLElement>(`#veld-${field}-fout`) ?? this.root.querySelector<HTMLElement>(`#groep-${field}-fout`);
    if (place === null) {
      return;
    }

    place.textContent = message ?? "";
    place.hidden = message === undefined;
    const input = this.root.querySelector<HTMLElement>(`#veld-${field}`);
    input?.setAttribute("aria-invalid", String(message !== undefined));
    (input?.closest(".utrecht-form-field") ?? place.closest(".app-groep"))?.classList.toggle("app-fout", message !== undefined);
  }

  /** A link to the field; it moves the focus and leaves the address of the page alone. */
  #entry(place: HTMLElement): HTMLElement {
    const link = document.createElement("a");
    link.href = `#${place.id}`;
    link.className = "utrecht-link";
    link.textContent = place.textContent;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const field = this.root.querySelector<HTMLElement>(`#veld-${fieldOf(place)}`)
        ?? place.closest(".app-groep")?.querySelector<HTMLElement>("input:not(:disabled)");
      field?.focus();
    });
    const entry = document.createElement("li");
    entry.className = "utrecht-unordered-list__item";
    entry.append(link);
    return entry;
  }
}

const fieldOf = (place: HTMLElement): string => place.id.replace(/^(veld|groep)-/, "").replace(/-fout$/, "");
