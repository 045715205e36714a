using Bekend.Policies.Covenants;
using Bekend.Policies.Publishing;
using Bekend.Policies.Syntax;
using Bekend.Policies.Testing;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Covenants;

/// <summary>Decides whether a file is a version of a covenant that this gateway may decide by.</summary>
internal sealed class CovenantReview(IOptions<CovenantOptions> options)
{
    /// <summary>More approvals than this version knows to ask for.</summary>
    private const int MostApprovals = 2;

    private static readonly string[] Reserved = [Identity.Policies.Beheerder, Identity.Policies.Fg];

    private readonly CovenantSigners _signers = Read(options.Value.Signers);
    private readonly CovenantSigners _everybody = Read([.. options.Value.Signers, .. options.Value.FormerSigners]);

    /// <summary>Judges a version that somebody wants to publish.</summary>
    /// <param name="file">Its name, for faults.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="note">The signatures under it.</param>
    public CovenantVerdict JudgeNew(string file, string text, string note) => Judge(file, text, note, _signers);

    /// <summary>Judges a version that was published before; the signatures of people who left since count.</summary>
    /// <inheritdoc cref="JudgeNew"/>
    public CovenantVerdict JudgePublished(string file, string text, string note) => Judge(file, text, note, _everybody);

    private static CovenantSigners Read(IReadOnlyList<string> vkeys) =>
        CovenantSigners.Read(vkeys, out _) ?? throw new InvalidOperationException("The signers were not checked at start.");

    /// <summary>Reads a file, runs its tests and checks its signatures.</summary>
    private static CovenantVerdict Judge(string file, string text, string note, CovenantSigners signers)
    {
        var read = CovenantReader.Read(file, text);
        if (read.Covenant is not { } covenant)
        {
            return new([.. read.Diagnostics.Select(diagnostic => diagnostic.ToString())]);
        }

        var (signedBy, fault) = signers.Check(covenant, note) switch
        {
            SignatureCheck.Accepted accepted => (accepted.By, (SignatureCheck.Refused?)null),
            SignatureCheck.Refused refused => ([], refused),
            _ => throw new InvalidOperationException("Signatures are enough or they are not."),
        };
        return new([.. Unkept(covenant).Select(promise => $"{file}: {promise}")]) { Covenant = covenant, SignedBy = signedBy, Signatures = fault };
    }

    /// <summary>What the covenant promises and this gateway would not keep.</summary>
    private static IEnumerable<string> Unkept(Covenant covenant)
    {
        // A member that no token can name would silently be nobody.
        foreach (var member in covenant.Parties.SelectMany(party => party.Members).Where(member => member.Oin is null))
        {
            yield return $"member `{member.Name}` has no OIN";
        }

        // These give rights over the installation: a covenant must not hand them out.
        foreach (var role in covenant.Parties.SelectMany(party => party.Roles).Intersect(Reserved).Distinct())
        {
            yield return $"role `{role}` has a meaning of its own in this gateway; take another name";
        }

        // A covenant that does not do what its own tests say is not the covenant that was agreed.
        foreach (var test in CovenantTester.Run(covenant).Where(test => !test.Passed))
        {
            yield return $"the covenant's own test `{test.Test.Name}` fails: {test.Failure}";
        }

        foreach (var rule in covenant.Rules.Where(rule => rule.Conditions.Approvals > MostApprovals))
        {
            yield return $"rule `{rule.Id}` asks for `vier-ogen: {rule.Conditions.Approvals}`; this version knows two persons";
        }
    }
}
