import assert from "node:assert/strict";
import { test } from "node:test";
import { addressKeys, personKeys, readAddress, readPerson, type SubjectFields } from "../../src/bekend";

/** Without those that leave a sign out, which the vectors hold. */
const keysOf = (fields: SubjectFields): string[] => {
  const result = readPerson(fields);
  return "subject" in result ? personKeys(result.subject).filter(({ kind, sentAs }) => sentAs === kind).map(({ kind, value }) => `${kind}:${value}`) : [];
};

const faultsOf = (result: ReturnType<typeof readPerson> | ReturnType<typeof readAddress>): string[] =>
  "faults" in result ? result.faults.map(({ field, message }) => `${field}: ${message}`) : [];

test("gives the keys of the worked examples", () => {
  const tijl = { voornamen: "Tijl", voorvoegsel: "van der", geslachtsnaam: "Zijthoff-Çelik", geboortedatum: "1980-01-31" };
  assert.deepEqual(keysOf({ bsn: "999990019" }), ["K1:999990019"]);
  assert.deepEqual(keysOf({ ...tijl, postcode: "1312 ab" }), [
    "K2:zijthoff|t|19800131", "K4:tijl|zijthoff|19800131", "K7:tijl|19800131|1312AB", "K2:celik|t|19800131", "K4:celik|tijl|19800131",
    "K2:zijthoffcelik|t|19800131", "K4:tijl|zijthoffcelik|19800131",
    "K3:sytf|t|19800131", "K8:sytf|19800131|1312AB", "K3:selk|t|19800131", "K8:selk|19800131|1312AB", "K3:sytfslk|t|19800131",
    "K8:sytfslk|19800131|1312AB",
  ]);
  assert.deepEqual(keysOf({ voornamen: "Işıl", geslachtsnaam: "Yılmazer", geboortedatum: "02-01-1990" }), [
    "K2:ylmazer|i|19900102", "K4:isl|ylmazer|19900102", "K2:yilmazer|i|19900102", "K4:isil|yilmazer|19900102",
    "K3:ylmsr|i|19900102", "K3:jilmsr|i|19900102",
  ]);
});

test("gives the keys of an address", () => {
  const result = readAddress({ postcode: "1312 ab", huisnummer: "0012-a", toevoeging: "bis" });
  assert.ok("subject" in result);
  assert.deepEqual(addressKeys(result.subject), [
    { kind: "A1", value: "1312AB|12|ABIS" }, { kind: "A1s", value: "1312AB|12|ABIS" }, { kind: "A0", value: "1312AB|12" },
  ]);
});

test("tells every fault of a person at once, in Dutch, by field, and without the input", () => {
  const tooLong = "x".repeat(401);
  assert.deepEqual(
    faultsOf(readPerson({
      bsn: "123456789", voornamen: tooLong, geboortedatum: "31-02-1980", partnernaam: tooLong, postcode: "0123 AB", huisnummer: "A12",
      toevoeging: tooLong,
    })),
    [
      "bsn: Dit is geen geldig BSN. Controleer de cijfers.",
      "voornamen: Gebruik hier ten hoogste 400 tekens.",
      "geboortedatum: Deze datum bestaat niet, of ligt niet tussen 1800 en 2199.",
      "partnernaam: Gebruik hier ten hoogste 400 tekens.",
      "postcode: Vul een postcode in van vier cijfers en twee letters, zoals 1312 AB.",
      "toevoeging: Gebruik hier ten hoogste 400 tekens.",
      "huisnummer: Vul een huisnummer in van 1 tot en met 99999.",
    ]);
});

test("says what makes a number or date unreadable", () => {
  assert.deepEqual(faultsOf(readPerson({ bsn: "12345678x" })), ["bsn: Een BSN bestaat alleen uit cijfers."]);
  assert.deepEqual(faultsOf(readPerson({ bsn: "1234567" })), ["bsn: Een BSN heeft acht of negen cijfers."]);
  assert.deepEqual(faultsOf(readPerson({ geboortedatum: "1-2-80" })), ["geboortedatum: Schrijf de datum als dag-maand-jaar, zoals 31-01-1980."]);
});

test("refuses a person who gives no key", () => {
  const message =
    "persoon: Hiermee kan niet worden gezocht. Vul een BSN in, of een voornaam met een volledige geboortedatum en een achternaam of postcode.";
  for (const fields of [{}, { geslachtsnaam: "Jansen", voornamen: "Jan" }, { voornamen: "李", geboortedatum: "19800131", geslachtsnaam: "x" },
    { voornamen: "Jan", geslachtsnaam: "Jansen", geboortedatum: "19800000" }]) {
    assert.deepEqual(faultsOf(readPerson(fields)), [message]);
  }
});

test("demands postcode and house number of an address", () => {
  assert.deepEqual(faultsOf(readAddress({ postcode: "\u0085" })), ["postcode: Vul een postcode in.", "huisnummer: Vul een huisnummer in."]);
  assert.deepEqual(faultsOf(readAddress({ postcode: "1312AB", huisnummer: "100000" })), [
    "huisnummer: Vul een huisnummer in van 1 tot en met 99999.",
  ]);
});
