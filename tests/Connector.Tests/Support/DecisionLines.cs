using System.Text.Json.Nodes;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Replay;
using Bekend.Policies.Syntax;

namespace Bekend.Connector.Tests.Support;

/// <summary>Lines of a decision log, as a gateway gives them, of questions to the first example covenant.</summary>
internal static class DecisionLines
{
    public static readonly string Overlast = SharedFiles.InRepository("deploy", "covenants", "overlast-voorbeeldstad.yaml");

    /// <summary>R4: corporations among each other, in office hours.</summary>
    private const string Hours = "mits: {zaak: \"^Z-[0-9]{4}-[0-9]{4}$\", tijd: kantoor}";

    private const string SecondCorporation = "      corporatie-b: \"00000099000000002000\"\n";

    /// <summary>A draft in which R4 holds at all hours.</summary>
    public static string Longer
    {
        get
        {
            Assert.Equal(2, Overlast.Split(Hours).Length);
            return Overlast.Replace(Hours, Hours.Replace(", tijd: kantoor", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    /// <summary>A draft in which R4 wants a weighing too.</summary>
    public static string Stricter => Overlast.Replace(Hours, Hours.Replace("kantoor}", "kantoor, weging: true}", StringComparison.Ordinal), StringComparison.Ordinal);

    /// <summary>A draft in which the second corporation takes no part.</summary>
    public static string WithoutMember
    {
        get
        {
            Assert.Equal(2, Overlast.Split(SecondCorporation).Length);
            return Overlast.Replace(SecondCorporation, string.Empty, StringComparison.Ordinal);
        }
    }

    /// <summary>In office hours, and permitted by R4.</summary>
    public static DecisionRequest InHours { get; } = new()
    {
        AskerParty = "corporatie",
        AskerRole = "consulent",
        AskedParty = "corporatie",
        Purpose = "triage",
        LegalBasis = "huurrecht",
        Case = "Z-2026-0012",
        Time = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        DetailLevel = DetailLevel.Hit,
        Subject = SubjectKind.Person,
        IsAdult = true,
    };

    /// <summary>The same at night, and refused.</summary>
    public static DecisionRequest AtNight { get; } = InHours with { Time = new(2026, 11, 23, 22, 0, 0, TimeSpan.Zero), Case = "Z-2026-0013" };

    public static LoggedDecision Decide(DecisionRequest request, string? yaml = null)
    {
        var covenant = CovenantReader.Read("overlast.yaml", yaml ?? Overlast).Covenant!;
        return new(covenant.Id.Value, covenant.Version, covenant.Sha256, request, LoggedOutcome.Of(Decider.Decide(covenant, request)));
    }

    public static string Line(params IEnumerable<LoggedDecision> decisions) => Tree(decisions).ToJsonString() + "\n";

    /// <summary>One evaluation, with the organisations that its request names.</summary>
    public static string Line(string asker, string asked, LoggedDecision decision)
    {
        var line = Tree(decision);
        line["event_name"] = "adl.access_evaluation";
        line["body"]!["adl.core.request"] = new JsonObject
        {
            ["subject"] = new JsonObject { ["type"] = "medewerker", ["id"] = "u1", ["properties"] = new JsonObject { ["organisatie"] = $"oin:{asker}", ["rol"] = decision.Request.AskerRole } },
            ["resource"] = new JsonObject { ["type"] = "bron", ["id"] = $"oin:{asked}" },
        };
        return line.ToJsonString() + "\n";
    }

    public static JsonObject Tree(params IEnumerable<LoggedDecision> decisions) => new()
    {
        ["timestamp"] = 1795424400000,
        ["body"] = new JsonObject
        {
            ["adl.core.information"] = new JsonObject
            {
                ["aanroeper"] = new JsonObject { ["organisatie"] = "00000099000000001000", ["client"] = "aanroepende-client" },
                ["beslissingen"] = new JsonArray([.. decisions.Select(LoggedDecisionJson.Format)]),
            },
        },
    };
}
