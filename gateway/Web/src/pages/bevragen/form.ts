import { withoutEnds } from "../../names/whiteSpace";
import type { FieldName, SubjectFields } from "../../persons/fields";
import { AddressFields, PersonFields } from "../../persons/fields";
import { instance } from "../fill";
import { isAdultOn } from "./adulthood";
import { distinct, levelsOf, needsOf, rulesOf, waysFor, type Covenant, type Needs, type PageData, type RuleText, type Way } from "./choices";
import type { Draft } from "./draft";
import { FaultView } from "./faultView";
import { OptionGroup } from "./optionGroup";
import { tidyDate } from "./typedDate";

/** Everything filled in, as it stands. */
export interface Filled {
  readonly draft: Draft;
  readonly covenant: Covenant | undefined;
  readonly needs: Needs;
  /** Rules behind what was chosen. */
  readonly rules: readonly RuleText[];
  /** The subject as typed. Identifying. */
  readonly fields: SubjectFields;
  /** The same and what was typed for the other kind of subject: it may name the same person, and is still there. Identifying. */
  readonly typed: readonly SubjectFields[];
  /** Whether the birth date says that the person is an adult; undefined when it does not say. */
  readonly isAdult: boolean | undefined;
}

/** The form: offers only what the choices so far leave open, and keeps what was typed until it is told to forget. */
export class Form {
  readonly faults: FaultView;

  readonly #purposes: OptionGroup;
  readonly #groups: Readonly<Record<"rol" | "grondslag" | "soort" | "bij" | "ziet" | "meerderjarig" | "weging", OptionGroup>>;
  readonly #subjects: Readonly<Record<"persoon" | "adres", HTMLElement>>;

  constructor(private readonly root: HTMLElement, private readonly data: PageData, private readonly today: () => Date) {
    const group = (name: string): OptionGroup => new OptionGroup(this.#find(`groep-${name}`), name);
    this.faults = new FaultView(root, data.teksten);
    this.#purposes = group("doel");
    this.#groups = {
      rol: group("rol"), grondslag: group("grondslag"), soort: group("soort"), bij: group("bij"), ziet: group("ziet"),
      meerderjarig: group("meerderjarig"), weging: group("weging"),
    };
    this.#subjects = { persoon: fieldsOf("velden-persoon"), adres: fieldsOf("velden-adres") };
    root.addEventListener("change", () => this.refresh());
    root.addEventListener("focusout", ({ target }) => this.#leave(target));
    this.#purposes.chooseOnly();
    this.refresh();
  }

  /** Offers what the choices so far leave open. */
  refresh(): void {
    const covenant = this.#covenant();
    const choice = this.#purposes.chosen[0];
    let ways: readonly Way[] = covenant === undefined ? [] : waysFor(covenant.wegen, { doel: choice });
    for (const part of ["rol", "grondslag", "soort"] as const) {
      const chosen = this.#groups[part].offer(distinct(ways, part), covenant?.id);
      ways = waysFor(ways, { [part]: chosen[0] });
    }

    this.#groups.rol.isShown = this.#groups.rol.count > 1;
    const subject = this.#subject();
    const parties = this.#groups.bij.offer(subject === undefined ? [] : distinct(ways, "bij"), covenant?.id);
    const asked = parties.length === 0 ? ways : waysFor(ways, { bij: parties });
    const [level] = this.#groups.ziet.offer(subject === undefined ? [] : levelsOf(asked), covenant?.id, { preselectFirst: true });
    this.#remark(covenant, ways, level);
    this.#showSubject(subject);
    const { needs, rules } = this.read();
    this.#groups.meerderjarig.isShown = needs.meerderjarig && subject === "persoon";
    this.#groups.weging.isShown = needs.weging;
    this.#showCase(covenant, rules, subject);
  }

  /** What is filled in, whether right or not. */
  read(): Filled {
    const covenant = this.#covenant();
    const subject = this.#subject();
    const [doel = ""] = this.#purposes.chosen;
    const [rol = ""] = this.#groups.rol.chosen;
    const [grondslag = ""] = this.#groups.grondslag.chosen;
    const [ziet = ""] = this.#groups.ziet.chosen;
    const bij = this.#groups.bij.chosen;
    const ways = waysFor(covenant?.wegen ?? [], {
      doel, rol, grondslag, soort: subject, bij: bij.length === 0 ? undefined : bij, ziet: ziet === "" ? undefined : ziet,
    });
    const fields = this.#fields(subject);
    return {
      covenant,
      needs: needsOf(ways),
      rules: covenant === undefined ? [] : rulesOf(covenant, ways),
      fields,
      typed: (["persoon", "adres"] as const).map((kind) => this.#fields(kind)),
      isAdult: isAdultOn(fields.geboortedatum ?? "", this.today()),
      draft: {
        doel, rol, grondslag, bij, ziet,
        soort: subject ?? "",
        zaak: this.#value("veld-zaak"),
        meerderjarig: this.#groups.meerderjarig.chosen[0] ?? "",
        weging: this.#groups.weging.chosen[0] ?? "",
        signaalsoort: this.#value("veld-signaalsoort"),
        toelichting: this.#value("veld-toelichting"),
      },
    };
  }

  /** Forgets the subject: nothing identifying is left in the page. */
  clearSubject(): void {
    for (const block of Object.values(this.#subjects)) {
      for (const input of block.querySelectorAll("input")) {
        input.value = "";
      }
    }

    this.#groups.meerderjarig.clear();
    this.#find("afgeleid").textContent = "";
  }

  /** Forgets the case too; what is asked and of whom stays, since the next question is often of the same kind. */
  startNew(): void {
    this.clearSubject();
    for (const id of ["veld-zaak", "veld-signaalsoort", "veld-toelichting"]) {
      (this.#find(id) as HTMLInputElement).value = "";
    }

    this.#groups.weging.clear();
    this.faults.clear();
    this.refresh();
  }

  #covenant(): Covenant | undefined {
    const id = this.#purposes.chosenCovenant;
    return this.data.convenanten.find((covenant) => covenant.id === id);
  }

  #subject(): "persoon" | "adres" | undefined {
    const [chosen] = this.#groups.soort.chosen;
    return chosen === "persoon" || chosen === "adres" ? chosen : undefined;
  }

  #fields(subject: "persoon" | "adres" | undefined): SubjectFields {
    const names: readonly FieldName[] = subject === "adres" ? AddressFields : PersonFields;
    const block = subject === undefined ? undefined : this.#subjects[subject];
    return Object.fromEntries(names.flatMap((name) => {
      const input = block?.querySelector<HTMLInputElement>(`#veld-${name}`);
      return input == null ? [] : [[name, input.value]];
    }));
  }

  /** One block is in the page at a time; the other keeps what was typed. */
  #showSubject(subject: "persoon" | "adres" | undefined): void {
    const place = this.#find("onderwerp");
    const block = subject === undefined ? undefined : this.#subjects[subject];
    this.#find("groep-onderwerp").hidden = block === undefined;
    if (block !== undefined && block.parentElement !== place) {
      place.replaceChildren(block);
    }
  }

  #showCase(covenant: Covenant | undefined, rules: readonly RuleText[], subject: string | undefined): void {
    this.#find("groep-zaak").hidden = subject === undefined;
    const example = rules.find(({ zaakvoorbeeld }) => zaakvoorbeeld !== null)?.zaakvoorbeeld;
    this.#find("zaak-voorbeeld").textContent = example == null ? "" : this.faults.text("De vorm is zoals {0}.", example);
    const select = this.#find("veld-signaalsoort") as HTMLSelectElement;
    for (const option of [...select.options].filter(({ value }) => value !== "")) {
      const fits = option.dataset["convenant"] === covenant?.id && (option.dataset["soorten"] ?? "").split(" ").includes(subject ?? "");
      option.hidden = option.disabled = !fits;
      if (!fits && option.selected) {
        select.value = "";
      }
    }

    this.#find("veldgroep-signaalsoort").hidden = [...select.options].filter(({ disabled }) => !disabled).length < 2;
  }

  /** Beside each party: when it may be asked, whether a colleague must approve, whether it answers at this level at all. */
  #remark(covenant: Covenant | undefined, ways: readonly Way[], level: string | undefined): void {
    this.#groups.bij.remark((party) => {
      const own = waysFor(ways, { bij: [party], ziet: level });
      if (own.length === 0 && level !== undefined) {
        return this.faults.text("Geeft minder dan u kiest bij “Wat wilt u weten?” en wordt daarom nu niet gevraagd.");
      }

      const hours = covenant === undefined ? [] : rulesOf(covenant, own).flatMap(({ uren }) => (uren === null ? [] : [uren]));
      return [
        ...hours.map((text) => this.faults.text("Kan op: {0}.", text)),
        ...(own.some(({ collega }) => collega) ? [this.faults.text("Een collega moet dit goedkeuren.")] : []),
      ].join(" ");
    });
  }

  #leave(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.id !== "veld-geboortedatum") {
      return;
    }

    target.value = tidyDate(target.value);
    const isAdult = isAdultOn(target.value, this.today());
    this.#find("afgeleid").textContent = isAdult === undefined
      ? "" : this.faults.text("Afgeleid van de geboortedatum. De datum zelf wordt niet verstuurd.");
    if (isAdult !== undefined) {
      this.#groups.meerderjarig.choose(isAdult ? "ja" : "nee");
    }
  }

  #value(id: string): string {
    return withoutEnds((this.#find(id) as HTMLInputElement).value);
  }

  #find(id: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`#${id}`);
    if (found === null) {
      throw new Error(`the form has no ${id}`);
    }

    return found;
  }
}

function fieldsOf(template: string): HTMLElement {
  const block = instance(template).firstElementChild;
  if (!(block instanceof HTMLElement)) {
    throw new Error(`template ${template} is empty`);
  }

  return block;
}
