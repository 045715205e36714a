namespace Bekend.Gateway.Supervision;

/// <summary>Lists in Dutch sentences.</summary>
internal static class DutchList
{
    /// <returns><c>a</c>; <c>a en b</c>; <c>a, b en c</c>; empty for nothing.</returns>
    public static string Join(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} en {all[^1]}";
    }
}
