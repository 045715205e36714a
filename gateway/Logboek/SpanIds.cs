using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Logboek;

/// <summary>Span ids made from what they name: the same again has the same id, so that a receiver sees that it has it.</summary>
internal static class SpanIds
{
    /// <returns>16 lower-case hexadecimal digits, never all zero: the second half of a UUIDv8 (<see cref="NamedId"/>).</returns>
    public static string Of(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(NamedId.Of(parts).ToByteArray(bigEndian: true).AsSpan(8));
}
