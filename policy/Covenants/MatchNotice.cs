namespace Bekend.Policies.Covenants;

/// <summary>Who is told of whom that both hold a signal on one subject (`meldingen`). Without one nobody is.</summary>
/// <param name="Id">Unique among rules, forbids and notices.</param>
/// <param name="Article">Article of the covenant.</param>
/// <param name="Between">Names of parties (`tussen`): members of any two of them, or of the only one, are told of each other.</param>
/// <param name="SignalKinds">Both signals are of one of these kinds (`signaalsoorten`); of any kind when there are none.</param>
/// <param name="Strength">The weakest match that counts (`sterkte`); null when the file does not say, and then only a strong one does.</param>
/// <param name="Purpose">For which purpose (`doel`).</param>
/// <param name="LegalBasis">On which legal basis (`grondslag`).</param>
/// <param name="Sees">The most that each is told (`ziet`).</param>
public sealed record MatchNotice(
    string Id,
    string Article,
    IReadOnlyList<string> Between,
    IReadOnlyList<string> SignalKinds,
    NoticeStrength? Strength,
    string Purpose,
    string LegalBasis,
    DetailLevel Sees)
{
    /// <summary>Whether holders of two matching signals are told of each other.</summary>
    /// <param name="one">Party and kind of one signal.</param>
    /// <param name="other">Party and kind of the other.</param>
    /// <param name="strength">How well they match.</param>
    public bool Covers((string Party, string Kind) one, (string Party, string Kind) other, NoticeStrength strength) =>
        strength >= (Strength ?? NoticeStrength.Strong)
        && (Between.Count == 1 || one.Party != other.Party)
        && Concerns(one.Party, one.Kind)
        && Concerns(other.Party, other.Kind);

    private bool Concerns(string party, string kind) =>
        Between.Contains(party, StringComparer.Ordinal)
        && (SignalKinds.Count == 0 || SignalKinds.Contains(kind, StringComparer.Ordinal));
}
