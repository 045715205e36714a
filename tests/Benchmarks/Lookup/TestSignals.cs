using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Bekend.Indexing.Signals;

namespace Bekend.Benchmarks.Lookup;

/// <summary>Signals with eight match keys each. Pseudonyms are digests of numbers, so that pgbench can make them too.</summary>
internal static class TestSignals
{
    public const int KeysPerSignal = 8;
    public const string Covenant = "overlast-voorbeeldstad";

    public static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Asked at once: a person's eight keys and eight that nobody knows.</summary>
    private const int Asked = 16;

    /// <param name="number">From 0; the same number gives the same pseudonyms.</param>
    public static SignalRecord Make(int number) => new(
        Guid.CreateVersion7(),
        string.Create(CultureInfo.InvariantCulture, $"{number % 8:D20}"),
        Covenant,
        string.Create(CultureInfo.InvariantCulture, $"kenmerk-{number}"),
        "zorg",
        "persoon",
        "woonoverlast",
        "meldpunt-zorg-en-overlast",
        Now.AddYears(1),
        [.. Enumerable.Range(0, KeysPerSignal).Select(key => Key((number * KeysPerSignal) + key, $"K{key + 1}"))]);

    public static SignalRecord[] Batch(int first, int count) => [.. Enumerable.Range(first, count).Select(Make)];

    /// <summary>The keys of a question: those of signal <paramref name="number"/>, filled up with misses.</summary>
    public static IndexedKey[] Question(int number)
    {
        var keys = new IndexedKey[Asked];
        for (var i = 0; i < Asked; i++)
        {
            keys[i] = i < KeysPerSignal
                ? Key((number * KeysPerSignal) + i, $"K{i + 1}")
                : new("K1", RandomNumberGenerator.GetBytes(32));
        }

        return keys;
    }

    private static IndexedKey Key(int number, string kind)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return new(kind, SHA256.HashData(bytes));
    }
}
