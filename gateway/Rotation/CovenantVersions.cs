namespace Bekend.Gateway.Rotation;

/// <summary>The versions of a covenant's key at one moment.</summary>
/// <param name="Current">The one that new questions and evaluations use.</param>
/// <param name="All">Every version that is on record or held once, oldest first.</param>
internal sealed record CovenantVersions(int Current, IReadOnlyList<KeyVersion> All)
{
    private const int First = 1;

    /// <param name="rotations">The covenant's, oldest first.</param>
    public static CovenantVersions Of(IReadOnlyList<KeyRotation> rotations)
    {
        var current = rotations.LastOrDefault(rotation => rotation.Step >= RotationStep.Switched)?.To ?? First;
        var versions = new List<KeyVersion>();
        for (var number = First; number <= current; number++)
        {
            // One rotation replaces each version but the current one.
            var replaced = rotations.FirstOrDefault(rotation => rotation.From == number && rotation.Step >= RotationStep.Switched);
            var isOver = replaced is { Step: RotationStep.Closing or RotationStep.Closed };
            versions.Add(new(number, !isOver, isOver, replaced?.ClosedAt ?? replaced?.ClosesAt));
        }

        return new(current, versions);
    }

    /// <summary>The version that a signal's pseudonyms are taken to be under.</summary>
    /// <param name="named">The version they are said to be under; null when it is left out.</param>
    /// <returns>Null when it does not hold, or is left out while two hold: doubt refuses.</returns>
    public int? Resolve(int? named)
    {
        var valid = All.Where(version => version.IsValid).Select(version => version.Number).ToList();
        return named is { } number
            ? valid.Contains(number) ? number : null
            : valid is [var only] ? only : null;
    }
}
