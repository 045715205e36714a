namespace Bekend.Policies.Covenants;

/// <summary>Who is asked: one organisation, or all of a party.</summary>
/// <param name="Party">The party, or that of the organisation; null when the covenant knows neither.</param>
/// <param name="Member">The organisation; null when a party is asked.</param>
public sealed record Partner(Party? Party, Oin? Member)
{
    /// <summary>One organisation.</summary>
    public static Partner Of(Covenant covenant, Oin member)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        return new(covenant.PartyOf(member), member);
    }

    /// <summary>A whole party.</summary>
    /// <param name="covenant">The covenant that names it.</param>
    /// <param name="party">Any text, or null.</param>
    public static Partner Of(Covenant covenant, string? party)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        return new(covenant.FindParty(party), null);
    }

    /// <summary>Whether nobody but this organisation is asked: a condition of rules and forbids (`eigen-organisatie`).</summary>
    public bool IsOnly(Oin organisation) =>
        Member is { } one ? one == organisation : Party is not null && Party.Members.All(member => member.Oin == organisation);
}
