using System.Globalization;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Tiles;

/// <summary>How numbers of tiles are written in paths.</summary>
/// <remarks>
/// <code>
/// 5        → 005
/// 1234067  → x001/x234/067       groups of three digits, all but the last with an x
/// 1234067, 12 hashes wide → x001/x234/067.p/12
/// </code>
/// Source: C2SP tlog-tiles, "Merkle Tree".
/// </remarks>
internal static class TilePath
{
    /// <summary>Hashes or entries in a full tile.</summary>
    public const int FullWidth = 256;

    private const string PartialMark = ".p/";

    public static string Format(long index, int width)
    {
        var path = Group(index);
        for (index /= 1000; index > 0; index /= 1000)
        {
            path = $"x{Group(index)}/{path}";
        }

        return width == FullWidth ? path : path + PartialMark + StrictDecimal.Format(width);
    }

    /// <summary>Reads exactly what <see cref="Format"/> writes.</summary>
    public static bool TryParse(ReadOnlySpan<char> path, out long index, out int width)
    {
        (index, width) = (0, FullWidth);
        var mark = path.IndexOf(PartialMark, StringComparison.Ordinal);
        if (mark >= 0)
        {
            if (!StrictDecimal.TryParse(path[(mark + PartialMark.Length)..], out var partial) || partial is < 1 or >= FullWidth)
            {
                return false;
            }

            width = (int)partial;
            path = path[..mark];
        }

        var digits = path.ToString().Replace("/", null, StringComparison.Ordinal).Replace("x", null, StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out index) && path.SequenceEqual(Format(index, FullWidth));
    }

    private static string Group(long number) => (number % 1000).ToString("D3", CultureInfo.InvariantCulture);
}
