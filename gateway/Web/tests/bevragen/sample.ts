import type { Covenant, Way } from "../../src/pages/bevragen/choices";
import type { Draft } from "../../src/pages/bevragen/draft";

/** A way to ask with nothing special to it. */
export const way = (changes: Partial<Way> = {}): Way => ({
  rol: "consulent", doel: "triage", grondslag: "huurrecht", bij: "zorg", soort: "persoon", ziet: "hit", regel: "R1",
  zaak: true, meerderjarig: true, weging: null, collega: false, ...changes,
});

/** A covenant of a few ways. */
export const covenant = (wegen: readonly Way[] = [way()]): Covenant => ({
  id: "overlast",
  sha256: "a".repeat(64),
  partijen: [{ naam: "zorg", leden: ["zorg-a", "zorg-b"] }],
  regels: [
    { id: "R1", uren: null, zaakvoorbeeld: "Z-1234-1234", zaakpatroon: "^Z-[0-9]{4}-[0-9]{4}$" },
    { id: "R2", uren: "maandag t/m vrijdag 08:00–18:00", zaakvoorbeeld: null, zaakpatroon: null },
  ],
  verboden: [{ id: "V2", omdat: "Over minderjarigen niet." }],
  wegen,
});

/** A form filled in without a fault. */
export const draft = (changes: Partial<Draft> = {}): Draft => ({
  doel: "triage", rol: "consulent", grondslag: "huurrecht", soort: "persoon", bij: ["zorg"], ziet: "hit",
  zaak: "Z-2026-0012", meerderjarig: "ja", weging: "", signaalsoort: "", toelichting: "", ...changes,
});
