import { ristretto255_hasher } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { transcript } from "./transcript";
import type { Element } from "./element";

/** Mode 0x01 (VOPRF), the only one that Bekend speaks. Source: RFC 9497, sections 3.1 and 4.1. */
const ContextString = "OPRFV1-\u0001-ristretto255-SHA512";

const tag = (label: string): Uint8Array => new TextEncoder().encode(label + ContextString);
const HashToGroupTag = tag("HashToGroup-");
const HashToScalarTag = tag("HashToScalar-");
const SeedTag = tag("Seed-");

/** Maps an input to an element: H(x). */
export const hashToGroup = (input: Uint8Array): Element => ristretto255_hasher.hashToCurve(input, { DST: HashToGroupTag });

/** Maps a message to a scalar. */
export const hashToScalar = (message: Uint8Array): bigint => ristretto255_hasher.hashToScalar(message, { DST: HashToScalarTag });

/** The seed that binds the composites of a batch to a public key: 64 bytes. */
export const hashSeed = (publicKey: Uint8Array): Uint8Array => sha512(transcript(publicKey, SeedTag));
