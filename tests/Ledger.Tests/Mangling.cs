using System.Text;

namespace Bekend.Ledger.Tests;

/// <summary>Every way of spoiling one byte that the parsers and verifiers must see.</summary>
internal static class Mangling
{
    /// <summary>Every byte in turn: six substitutions, taken out, and doubled; then every truncation.</summary>
    public static IEnumerable<byte[]> EachByte(byte[] original)
    {
        for (var i = 0; i < original.Length; i++)
        {
            var value = original[i];
            byte[] substitutes = [(byte)(value ^ 0x01), (byte)(value ^ 0x20), (byte)(value ^ 0x80), (byte)(value + 1), 0, (byte)'\n', (byte)'A'];
            foreach (var substitute in substitutes.Where(substitute => substitute != value))
            {
                var mangled = original.ToArray();
                mangled[i] = substitute;
                yield return mangled;
            }

            yield return [.. original[..i], .. original[(i + 1)..]];
            yield return [.. original[..i], value, .. original[i..]];
            yield return original[..i];
        }
    }

    /// <summary>The same over a text's UTF-8; bytes that are no UTF-8 any more become U+FFFD, as a careless reader has it.</summary>
    public static IEnumerable<string> EachByte(string original) =>
        EachByte(Encoding.UTF8.GetBytes(original)).Select(Encoding.UTF8.GetString).Where(mangled => mangled != original);
}
