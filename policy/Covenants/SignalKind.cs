namespace Bekend.Policies.Covenants;

/// <summary>A kind of signal that may be registered (`signalen`).</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Text">What it means, in plain Dutch (`tekst`).</param>
/// <param name="Subjects">What it may be about (`soort`); at least one.</param>
/// <param name="RegisteredBy">Names of the parties that may register it (`door`); at least one.</param>
/// <param name="Retention">The longest a signal is kept after its last confirmation (`bewaren`); never zero.</param>
public sealed record SignalKind(
    string Name,
    string Text,
    IReadOnlyList<SubjectKind> Subjects,
    IReadOnlyList<string> RegisteredBy,
    Period Retention)
{
    /// <summary>Whether a signal of this kind can be about such a subject.</summary>
    /// <param name="subject">Person or address.</param>
    public bool IsAbout(SubjectKind subject) => Subjects.Contains(subject);

    /// <summary>Whether a party may register signals of this kind.</summary>
    /// <param name="party">Name of a party.</param>
    public bool MayBeRegisteredBy(string party) => RegisteredBy.Contains(party, StringComparer.Ordinal);
}
