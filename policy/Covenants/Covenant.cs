using System.Collections.Frozen;
using Bekend.Policies.Decisions.Compiled;
using Bekend.Policies.Testing;

namespace Bekend.Policies.Covenants;

/// <summary>One version of a covenant, read from a file without a single fault. Immutable and safe to share between threads.</summary>
public sealed class Covenant
{
    private readonly FrozenDictionary<string, Party> partiesByName;
    private readonly FrozenDictionary<Oin, Party> partiesByOin;
    private readonly FrozenDictionary<string, Purpose> purposesByName;
    private readonly FrozenDictionary<string, LegalBasis> legalBasesByName;
    private readonly FrozenDictionary<string, SignalKind> signalKindsByName;

    internal Covenant(CovenantParts parts)
    {
        Parts = parts;
        partiesByName = parts.Parties.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
        partiesByOin = parts.Parties
            .SelectMany(p => p.Members, (party, member) => (party, member.Oin))
            .Where(x => x.Oin is not null)
            .ToFrozenDictionary(x => x.Oin!.Value, x => x.party);
        purposesByName = parts.Purposes.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);
        legalBasesByName = parts.LegalBases.ToFrozenDictionary(b => b.Name, StringComparer.Ordinal);
        signalKindsByName = parts.SignalKinds.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
        RulesById = [.. parts.Rules.OrderBy(r => r.Id, ClauseIdOrder.Instance)];
        ForbidsById = [.. parts.Forbids.OrderBy(f => f.Id, ClauseIdOrder.Instance)];
        Compiled = new(parts, RulesById, ForbidsById);
    }

    /// <summary>Its name (`convenant`).</summary>
    public CovenantId Id => Parts.Id;

    /// <summary>Semantic version (`versie`).</summary>
    public string Version => Parts.Version;

    /// <summary>Title in plain Dutch (`titel`).</summary>
    public string Title => Parts.Title;

    /// <summary>What it is for, in plain Dutch (`toelichting`), or null.</summary>
    public string? Explanation => Parts.Explanation;

    /// <summary>First Dutch calendar day on which it holds.</summary>
    public DateOnly ValidFrom => Parts.ValidFrom;

    /// <summary>Last Dutch calendar day on which it holds, included.</summary>
    public DateOnly ValidTo => Parts.ValidTo;

    /// <summary>SHA-256 of the file's text as UTF-8: 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => Parts.Sha256;

    /// <summary>The signed paper behind the file (`bron`), or null.</summary>
    public CovenantSource? Source => Parts.Source;

    /// <summary>The parties, in file order; at least one.</summary>
    public IReadOnlyList<Party> Parties => Parts.Parties;

    /// <summary>The legal bases, in file order; at least one.</summary>
    public IReadOnlyList<LegalBasis> LegalBases => Parts.LegalBases;

    /// <summary>The purposes, in file order; at least one.</summary>
    public IReadOnlyList<Purpose> Purposes => Parts.Purposes;

    /// <summary>The levels in use (`trappen`), ascending; at least one.</summary>
    public IReadOnlyList<DetailLevel> DetailLevels => Parts.DetailLevels;

    /// <summary>The time windows, in file order.</summary>
    public IReadOnlyList<TimeWindow> TimeWindows => Parts.TimeWindows;

    /// <summary>The rules, in file order; at least one.</summary>
    public IReadOnlyList<Rule> Rules => Parts.Rules;

    /// <summary>The forbids, in file order.</summary>
    public IReadOnlyList<Forbid> Forbids => Parts.Forbids;

    /// <summary>The quotas, in file order.</summary>
    public IReadOnlyList<Quota> Quotas => Parts.Quotas;

    /// <summary>How long records are kept.</summary>
    public Retention Retention => Parts.Retention;

    /// <summary>How the person it is about is told (`betrokkene`), or null.</summary>
    public SubjectNotice? SubjectNotice => Parts.SubjectNotice;

    /// <summary>The kinds of signal that may be registered, in file order.</summary>
    public IReadOnlyList<SignalKind> SignalKinds => Parts.SignalKinds;

    /// <summary>Who is told of whom that both hold a signal on one subject (`meldingen`), in file order; none when there are none.</summary>
    public IReadOnlyList<MatchNotice> MatchNotices => Parts.MatchNotices;

    /// <summary>The covenant's own tests, in file order; at least one for each rule and forbid.</summary>
    public IReadOnlyList<CovenantTest> Tests => Parts.Tests;

    internal CovenantParts Parts { get; }

    // INVARIANT: decisions walk these, never the file order, so that moving a rule in the file changes nothing.
    internal Rule[] RulesById { get; }

    internal Forbid[] ForbidsById { get; }

    /// <summary>The form in which it decides, made once.</summary>
    internal CompiledCovenant Compiled { get; }

    /// <summary>The party an organisation belongs to.</summary>
    /// <param name="member">The organisation's OIN.</param>
    /// <returns>Null when the organisation did not sign this covenant.</returns>
    public Party? PartyOf(Oin member) => member.Value is null ? null : partiesByOin.GetValueOrDefault(member);

    /// <summary>Finds a party.</summary>
    /// <param name="name">Any text, or null.</param>
    public Party? FindParty(string? name) => name is null ? null : partiesByName.GetValueOrDefault(name);

    /// <summary>Finds a purpose.</summary>
    /// <param name="name">Any text, or null.</param>
    public Purpose? FindPurpose(string? name) => name is null ? null : purposesByName.GetValueOrDefault(name);

    /// <summary>Finds a legal basis.</summary>
    /// <param name="name">Any text, or null.</param>
    public LegalBasis? FindLegalBasis(string? name) => name is null ? null : legalBasesByName.GetValueOrDefault(name);

    /// <summary>Finds a kind of signal.</summary>
    /// <param name="name">Any text, or null.</param>
    public SignalKind? FindSignalKind(string? name) => name is null ? null : signalKindsByName.GetValueOrDefault(name);

    /// <summary>Whether the covenant holds at a moment, by the Dutch calendar.</summary>
    /// <param name="moment">Any moment.</param>
    public bool IsValidAt(DateTimeOffset moment) => IsValidOn(DutchTime.DayOf(moment));

    /// <summary>Whether the covenant holds on a Dutch calendar day.</summary>
    /// <param name="day">Any day.</param>
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && day <= ValidTo;
}
