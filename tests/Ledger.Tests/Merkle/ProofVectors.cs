using System.Security.Cryptography;
using System.Text.Json;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

/// <summary>Fields of the proof vectors of transparency-dev/merkle.</summary>
internal static class ProofVectors
{
    /// <summary>
    /// A hash. Some vectors hold texts or truncated hashes, which a <see cref="Digest"/> cannot hold: those are hashed
    /// first, which keeps equal ones equal and different ones different, so that the check itself still has to decide.
    /// </summary>
    public static Digest Hash(JsonElement vector, string name) => Hash(vector.GetProperty(name));

    public static bool IsHash(JsonElement vector, string name) =>
        vector.GetProperty(name).GetBytesFromBase64().Length == Digest.Size;

    public static List<Digest> Proof(JsonElement vector) =>
        vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof ? [.. proof.EnumerateArray().Select(Hash)] : [];

    /// <summary>A size or index; those beyond 2^63-1 become negative.</summary>
    public static long Number(JsonElement vector, string name) => unchecked((long)vector.GetProperty(name).GetUInt64());

    public static IEnumerable<JsonElement> Of(string kind) =>
        SharedFiles.Vectors("rfc6962-merkle-proofs.json").GetProperty(kind).EnumerateArray();

    private static Digest Hash(JsonElement value)
    {
        var bytes = value.GetBytesFromBase64();
        return Digest.From(bytes.Length == Digest.Size ? bytes : SHA256.HashData([.. "not a hash"u8, .. bytes]));
    }
}
