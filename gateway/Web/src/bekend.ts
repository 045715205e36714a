/** What a page needs: typed fields → keys → padded, blinded elements → checked pseudonyms. */
export { AddressFields, PersonFields, type FieldName, type SubjectFields } from "./persons/fields";
export type { SubjectFault } from "./persons/faults";
export { readAddress, readPerson, type SubjectResult } from "./persons/readSubject";
export type { Address } from "./addresses/address";
export type { Person } from "./persons/person";
export { addressKeys } from "./keys/addressKeys";
export { personKeys } from "./keys/personKeys";
export { AddressKinds, PersonKinds, type MatchKey, type MatchKeyKind } from "./keys/matchKey";
export { ElementCount, padKeys, type PaddedKeys, type SubjectKind } from "./questions/paddedKeys";
export type { Blinding } from "./voprf/blinding";
export { ElementSize } from "./voprf/element";
export { ProofSize } from "./voprf/evaluationProof";
export { decodeAllBase64Url, decodeBase64Url, encodeBase64Url } from "./wire/base64url";
