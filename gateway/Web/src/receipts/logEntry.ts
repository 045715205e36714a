/** Length of an entry in bytes. */
const EntrySize = 122;

const Version = 1;
const TimeAt = 2;
const BucketAt = 10;
const IdAt = 14;
const SubjectAt = 30;
const ReservedAt = 94;

/** 9999-12-31T23:59:59.999Z, the last moment the log can write. */
const LastMillisecond = 253_402_300_799_999n;

/** What entries record, by their type byte. */
export const EntryTypes = {
  disclosure: 1,
  publicKey: 2,
  redaction: 3,
  registration: 4,
  covenantVersion: 5,
  reading: 6,
  keyRotation: 7,
} as const;

const KnownTypes: readonly number[] = Object.values(EntryTypes);

/** One entry of the log; nothing in it identifies. The commitments are left in the bytes. */
export interface LogEntry {
  /** 1 to 7. */
  readonly type: number;
  readonly time: Date;
  /** year·12 + month-1 of the end of retention. */
  readonly retentionBucket: number;
  /** UUID, lower case with hyphens. */
  readonly id: string;
}

/** Reads 122 bytes; another version or type, a reserved byte set or a time after 9999 is refused. Source: ledger/README.md. */
export function parseEntry(bytes: Uint8Array): LogEntry | undefined {
  if (bytes.length !== EntrySize || bytes[0] !== Version || bytes.subarray(ReservedAt).some((byte) => byte !== 0)) {
    return undefined;
  }

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const type = view.getUint8(1);
  const milliseconds = view.getBigUint64(TimeAt);
  if (!KnownTypes.includes(type) || milliseconds > LastMillisecond) {
    return undefined;
  }

  return {
    type,
    time: new Date(Number(milliseconds)),
    retentionBucket: view.getUint32(BucketAt),
    id: formatId(bytes.subarray(IdAt, SubjectAt)),
  };
}

function formatId(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
