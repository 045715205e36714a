using System.Text;
using Bekend.Ledger.Commitments;

namespace Bekend.Ledger.Tests.Commitments;

/// <summary>The record of the worked example in the README; its values were computed by an independent program.</summary>
internal static class SampleRecord
{
    public const string PayloadHex = "704008d1399dab9cc1b18dc1ea27bc3e2c6f93407bd29c906d75de0f04b7391b";
    public const string SubjectHex = "f962320cad2e7d813ff9835511acd2cdcb47b329011c090c7028192e1eada6bc";
    public const string Subject16Hex = "20899355cd1ae5f89a4920cd7ab417edd3619300c7a9c41664b3f7b891ee48c2";
    public const string PayloadKeyHex = "beb7b7d17b4fecc9bba1d04f9b2588a6de2e3efd682b1e7ea631b95f54bf5ced";
    public const string WrapKeyHex = "1e38424bc35cca56c5fec9adca8357b1215bcceaf22f5f873dc3527c8fdf00ed";

    /// <summary>Bytes 00 to 1f; as record key, as bucket key, and as seed of the log's key.</summary>
    public static byte[] Key => [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    public static Guid Id { get; } = new("0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e");

    public static RecordField[] Fields =>
    [
        new("organisatie", "00000099000000001000"u8.ToArray()),
        new("doel", "triage"u8.ToArray()),
        new("bekend", new byte[] { 1 }),
    ];

    public static byte[][] Pseudonyms => [[.. Enumerable.Repeat((byte)0x22, 32)], [.. Enumerable.Repeat((byte)0x11, 32)]];

    public static RecordField Field(string name, string value) => new(name, Encoding.UTF8.GetBytes(value));
}
