namespace Bekend.Policies.Covenants;

/// <summary>Orders ids of rules and forbids as people count: R2 before R10.</summary>
internal sealed class ClauseIdOrder : IComparer<string>
{
    public static readonly ClauseIdOrder Instance = new();

    private ClauseIdOrder()
    {
    }

    public int Compare(string? x, string? y)
    {
        var byLength = (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }
}
