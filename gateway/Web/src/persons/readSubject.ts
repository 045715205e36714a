import type { Address } from "../addresses/address";
import { parseAddressId } from "../addresses/addressId";
import { parseHouseNumber, splitHouseNumber } from "../addresses/houseNumber";
import { houseSuffix } from "../addresses/houseSuffix";
import { isBox, isPlace } from "../addresses/place";
import { parsePostcode } from "../addresses/postcode";
import { personKeys } from "../keys/personKeys";
import { isBlank } from "../names/whiteSpace";
import { parseBirthDate } from "./birthDate";
import { parseBsn } from "./bsn";
import { FaultList, type SubjectFault } from "./faults";
import type { SubjectFields } from "./fields";
import type { Person } from "./person";
import { parseSex } from "./sex";

/** A subject, or every fault at once: at least one, in the order of the fields. */
export type SubjectResult<T> = { readonly subject: T } | { readonly faults: readonly SubjectFault[] };

/** Reads a person. Parts may be missing, but at least one match key must remain. */
export function readPerson(fields: SubjectFields): SubjectResult<Person> {
  const list = new FaultList(fields);
  const bsn = list.optional("bsn", parseBsn);
  list.limitLength("voornamen", "voorvoegsel", "geslachtsnaam");
  const birthDate = list.optional("geboortedatum", parseBirthDate);
  const sex = list.optional("geslacht", parseSex);
  list.limitLength("partnervoorvoegsel", "partnernaam");
  const postcode = list.optional("postcode", parsePostcode);
  const address = { postcode, number: readNumber(fields, list), suffix: readSuffix(fields), street: "", town: "", id: undefined };

  const own = { prefix: fields.voorvoegsel ?? "", name: fields.geslachtsnaam ?? "" };
  const partner = { prefix: fields.partnervoorvoegsel ?? "", name: fields.partnernaam ?? "" };
  const surnames = isBlank(partner.name) ? [own] : [own, partner];
  const person = { bsn, givenNames: fields.voornamen ?? "", surnames, birthDate, sex, address };
  if (list.faults.length === 0 && personKeys(person).length === 0) {
    list.add(
      "persoon",
      "Hiermee kan niet worden gezocht. Vul een BSN in, of een voornaam met een volledige geboortedatum en een achternaam of postcode.",
    );
  }

  return list.faults.length > 0 ? { faults: list.faults } : { subject: person };
}

/** Reads an address: by postcode and house number, by town, street and house number, or by its id in the BAG. */
export function readAddress(fields: SubjectFields): SubjectResult<Address> {
  const list = new FaultList(fields);
  const { straat: street = "", woonplaats: town = "" } = fields;
  const hasId = !isBlank(fields.nummeraanduiding);
  if (!hasId && !isPlace(town, street)) {
    list.require("postcode", "Vul een postcode in.");
  }

  const postcode = list.optional("postcode", parsePostcode);
  if (!hasId) {
    list.require("huisnummer", "Vul een huisnummer in.");
  }

  const number = readNumber(fields, list);
  list.limitLength("straat");
  if (isBox(street)) {
    list.add("straat", "Een postbus is geen adres.");
  }

  list.limitLength("woonplaats");
  const id = list.optional("nummeraanduiding", parseAddressId);
  return list.faults.length > 0 ? { faults: list.faults } : { subject: { postcode, number, suffix: readSuffix(fields), street, town, id } };
}

const readSuffix = ({ huisnummer = "", huisletter = "", toevoeging = "" }: SubjectFields): string =>
  houseSuffix(splitHouseNumber(huisnummer).rest, huisletter, toevoeging);

function readNumber(fields: SubjectFields, list: FaultList): string | undefined {
  list.limitLength("huisletter", "toevoeging", "huisnummer");
  return list.optional("huisnummer", parseHouseNumber, splitHouseNumber(fields.huisnummer ?? "").number);
}
