import type { Address } from "../addresses/address";
import { parseHouseNumber, splitHouseNumber } from "../addresses/houseNumber";
import { houseSuffix } from "../addresses/houseSuffix";
import { parsePostcode } from "../addresses/postcode";
import { personKeys } from "../keys/personKeys";
import { isBlank } from "../names/whiteSpace";
import { parseBirthDate } from "./birthDate";
import { parseBsn } from "./bsn";
import { FaultList, type SubjectFault } from "./faults";
import type { SubjectFields } from "./fields";
import type { Person } from "./person";

/** A subject, or every fault at once: at least one, in the order of the fields. */
export type SubjectResult<T> = { readonly subject: T } | { readonly faults: readonly SubjectFault[] };

/** Reads a person. Parts may be missing, but at least one match key must remain. */
export function readPerson(fields: SubjectFields): SubjectResult<Person> {
  const list = new FaultList(fields);
  const bsn = list.optional("bsn", parseBsn);
  list.limitLength("voornamen", "voorvoegsel", "geslachtsnaam");
  const birthDate = list.optional("geboortedatum", parseBirthDate);
  list.limitLength("partnervoorvoegsel", "partnernaam");
  const postcode = list.optional("postcode", parsePostcode);
  readNumber(fields, list);

  const own = { prefix: fields.voorvoegsel ?? "", name: fields.geslachtsnaam ?? "" };
  const partner = { prefix: fields.partnervoorvoegsel ?? "", name: fields.partnernaam ?? "" };
  const surnames = isBlank(partner.name) ? [own] : [own, partner];
  const person = { bsn, givenNames: fields.voornamen ?? "", surnames, birthDate, postcode };
  if (list.faults.length === 0 && personKeys(person).length === 0) {
    list.add(
      "persoon",
      "Hiermee kan niet worden gezocht. Vul een BSN in, of een voornaam met een volledige geboortedatum en een achternaam of postcode.",
    );
  }

  return list.faults.length > 0 ? { faults: list.faults } : { subject: person };
}

/** Reads an address: postcode and house number are required, letter and addition are not. */
export function readAddress(fields: SubjectFields): SubjectResult<Address> {
  const list = new FaultList(fields);
  list.require("postcode", "Vul een postcode in.");
  const postcode = list.optional("postcode", parsePostcode);
  list.require("huisnummer", "Vul een huisnummer in.");
  const number = readNumber(fields, list);
  if (postcode === undefined || number === undefined || list.faults.length > 0) {
    return { faults: list.faults };
  }

  const { rest } = splitHouseNumber(fields.huisnummer ?? "");
  return { subject: { postcode, number, suffix: houseSuffix(rest, fields.huisletter ?? "", fields.toevoeging ?? "") } };
}

function readNumber(fields: SubjectFields, list: FaultList): string | undefined {
  list.limitLength("huisletter", "toevoeging", "huisnummer");
  return list.optional("huisnummer", parseHouseNumber, splitHouseNumber(fields.huisnummer ?? "").number);
}
