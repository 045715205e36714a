namespace Bekend.Policies.Covenants;

/// <summary>Orders semantic versions by precedence; build metadata plays no part.</summary>
/// <remarks>Source: Semantic Versioning 2.0.0, item 11. Only for texts that are semantic versions.</remarks>
public sealed class VersionOrder : IComparer<string>
{
    /// <summary>The only one there is.</summary>
    public static readonly VersionOrder Instance = new();

    private VersionOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (core, preRelease) = Split(x ?? string.Empty);
        var (otherCore, otherPreRelease) = Split(y ?? string.Empty);
        var byCore = CompareParts(core, otherCore);
        return byCore != 0 ? byCore : (preRelease, otherPreRelease) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (one, other) => CompareParts(one, other),
        };
    }

    private static (string Core, string? PreRelease) Split(string version)
    {
        var withoutBuild = version.Split('+')[0].Split('-', 2);
        return (withoutBuild[0], withoutBuild.ElementAtOrDefault(1));
    }

    private static int CompareParts(string x, string y)
    {
        var (parts, otherParts) = (x.Split('.'), y.Split('.'));
        for (var i = 0; i < Math.Min(parts.Length, otherParts.Length); i++)
        {
            if (ComparePart(parts[i], otherParts[i]) is not 0 and var difference)
            {
                return difference;
            }
        }

        return parts.Length.CompareTo(otherParts.Length);
    }

    private static int ComparePart(string x, string y) => (x.All(char.IsAsciiDigit), y.All(char.IsAsciiDigit)) switch
    {
        // Numbers have no leading zeros: the longer is the larger, and no number is too long.
        (true, true) when x.Length != y.Length => x.Length.CompareTo(y.Length),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(x, y),
    };
}
