namespace Bekend.Gateway.AccessRequests;

/// <summary>What is on record about a person or an address.</summary>
/// <param name="Shown">What the person may be told now, oldest first.</param>
/// <param name="Postponed">For each disclosure that the person may not be told of yet, from when; null where nobody can say.</param>
/// <param name="Damaged">Disclosures that do not fit the log: whether they are about this person cannot be told.</param>
/// <param name="Unsearchable">Disclosures from before pseudonyms were kept with them.</param>
internal sealed record SubjectAccount(
    IReadOnlyList<SubjectMatch> Shown, IReadOnlyList<DateTimeOffset?> Postponed, int Damaged, int Unsearchable)
{
    /// <summary>Says nothing about whom it is about.</summary>
    public override string ToString() => nameof(SubjectAccount);
}
