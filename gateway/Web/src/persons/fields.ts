const HomeFields = ["postcode", "huisnummer", "huisletter", "toevoeging"] as const;

/** Fields of an address, as the wire, CSV headers and forms call them. */
export const AddressFields = [...HomeFields, "straat", "woonplaats", "nummeraanduiding"] as const;

/** Fields of a person, in the order people give them. */
export const PersonFields = [
  "bsn", "voornamen", "voorvoegsel", "geslachtsnaam", "geboortedatum", "geslacht", "partnervoorvoegsel", "partnernaam", ...HomeFields,
] as const;

export type FieldName = (typeof PersonFields | typeof AddressFields)[number];

/** What was typed for a person or an address: raw text, none of it checked. `huisnummer` may hold letter and addition too: `12-a`. */
export type SubjectFields = { readonly [field in FieldName]?: string | undefined };
