namespace Bekend.Testing;

/// <summary>How large a made-up covenant is.</summary>
internal sealed record GeneratedSize(int Rules, int Forbids, int Parties, int Members, int Roles, int Purposes, int LegalBases)
{
    /// <summary>A covenant of today: 42 provisions, 30 organisations.</summary>
    public static GeneratedSize Usual { get; } = new(Rules: 36, Forbids: 6, Parties: 10, Members: 3, Roles: 2, Purposes: 4, LegalBases: 6);

    /// <summary>Larger than any covenant: 10,000 provisions, 300 organisations.</summary>
    public static GeneratedSize Huge { get; } = new(Rules: 9_900, Forbids: 100, Parties: 100, Members: 3, Roles: 2, Purposes: 20, LegalBases: 30);

    /// <summary>As many provisions between the parties of today: dozens of rules for each asker, asked party and purpose.</summary>
    public static GeneratedSize Dense { get; } = Usual with { Rules = 9_900, Forbids = 100 };
}
