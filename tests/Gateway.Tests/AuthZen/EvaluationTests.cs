using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>One evaluation by the covenants of this gateway.</summary>
public sealed class EvaluationTests(SharedInstallation shared)
{
    /// <summary>Path of the member that is taken out or changed, its value, and the clause or reason that is then named.</summary>
    public static readonly TheoryData<string, string?, string> NearMisses = new()
    {
        { "context.zaak", null, "zaak" },
        { "context.doel", "\"casus\"", "andere-verwerking" },
        { "context.grondslag", "\"toestemming\"", "grondslag" },
        { "context.time", "\"2026-03-03T20:00:00+01:00\"", "tijd" },
        { "action.properties.ziet", "\"domein\"", "ziet" },
        { "resource.properties.meerderjarig", "false", "V" },
        { "resource.properties.meerderjarig", null, "V" },
    };

    /// <summary>Path, value and the member that is named as not to be read.</summary>
    public static readonly TheoryData<string, string, string> Unreadable = new()
    {
        { "context.zaak", "12", "zaak" },
        { "context.weging", "\"ja\"", "weging" },
        { "context.vierOgen", "0", "vierOgen" },
        { "context.vierOgen", "2.5", "vierOgen" },
        { "context.time", "\"2026-03-03T10:00:00\"", "time" },
        { "context.time", "1772528400", "time" },
        { "action.properties.ziet", "\"alles\"", "ziet" },
        { "resource.properties.soort", "\"auto\"", "soort" },
        { "resource.properties.meerderjarig", "\"true\"", "meerderjarig" },
        { "resource.properties.signaalsoort", "[]", "signaalsoort" },
    };

    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Permits_WithTheRuleAndItsArticle()
    {
        var reply = await EvaluateAsync(AuthZenRequests.Triage());

        Assert.True((bool)reply["decision"]!);
        var context = reply["context"]!;
        Assert.Equal("overlast-voorbeeldstad@1.0.0", (string?)context["convenant"]);
        Assert.Contains("""{"id":"R6","artikel":"5.5"}""", context["regels"]!.AsArray().Select(rule => rule!.ToJsonString()));
        Assert.Equal("hit", (string?)context["ziet"]);
        Assert.Contains("5.5", (string?)context["reason_user"]!["nl"], StringComparison.Ordinal);
        Assert.Contains("5.5", (string?)context["reason_user"]!["en"], StringComparison.Ordinal);
        Assert.Equal("bewaren", (string?)context["obligations"]![0]!["type"]);
        Assert.Equal("PT24H", (string?)context["obligations"]![0]!["properties"]!["antwoord"]);
    }

    [Fact]
    public async Task Permits_AsARole_AtAParty_WithoutNamingCovenantOrPurpose()
    {
        var request = AuthZenRequests.Triage().Without("context.convenant").Without("context.doel");
        request["subject"] = new JsonObject { ["type"] = "rol", ["id"] = $"oin:{Oins.Municipality}/casusregisseur" };
        request["resource"]!["type"] = "partij";
        request["resource"]!["id"] = "zorg";

        Assert.True((bool)(await EvaluateAsync(request))["decision"]!);
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public async Task Denies_AndNamesWhatIsMissing(string path, string? value, string expected)
    {
        var request = value is null ? AuthZenRequests.Triage().Without(path) : AuthZenRequests.Triage().With(path, JsonNode.Parse(value));

        var reply = await EvaluateAsync(request);

        Assert.False((bool)reply["decision"]!);
        var reasons = reply["context"]!;
        var named = expected switch
        {
            "V" => reasons["verboden"]!.AsArray() is { Count: > 0 } forbids && forbids.All(forbid => !string.IsNullOrEmpty((string?)forbid!["omdat"])),
            "andere-verwerking" => reasons.ToJsonString().Contains("doel", StringComparison.Ordinal),
            _ => reasons["ontbreekt"]!.AsArray().Select(clause => (string?)clause).Contains(expected)
                && !string.IsNullOrEmpty((string?)reasons["dichtstbij"]!["artikel"]),
        };
        Assert.True(named, reasons.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Denies_WhatItCannotRead_InsteadOfTakingItForAbsent(string path, string value, string member)
    {
        var reply = await EvaluateAsync(AuthZenRequests.Triage().With(path, JsonNode.Parse(value)));

        Assert.False((bool)reply["decision"]!);
        Assert.Equal("onleesbaar", (string?)reply["context"]!["reden"]);
        Assert.Contains(member, (string)reply["context"]!["reason_user"]!["nl"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("action.name", "lees", "onbekende-handeling")]
    [InlineData("subject.type", "burger", "onbekend-subject")]
    [InlineData("subject.properties.organisatie", "gemeente", "onbekend-subject")]
    [InlineData("subject.properties.rol", "", "onbekend-subject")]
    [InlineData("resource.type", "dossier", "onbekende-bron")]
    [InlineData("resource.id", "zorg-a", "onbekende-bron")]
    [InlineData("context.convenant", "bestaat-niet", "geen-convenant")]
    public async Task Denies_WhatItDoesNotKnow(string path, string value, string reason)
    {
        var reply = await EvaluateAsync(AuthZenRequests.Triage().With(path, value));

        Assert.False((bool)reply["decision"]!);
        Assert.Equal(reason, (string?)reply["context"]!["reden"]);
    }

    [Fact]
    public async Task Demands_NoContext()
    {
        var reply = await EvaluateAsync(AuthZenRequests.Triage().Without("context"));

        Assert.False((bool)reply["decision"]!);
        Assert.NotNull(reply["context"]);
    }

    [Theory]
    [InlineData("politie", Oins.Municipality, "casusregisseur")]
    [InlineData("corporatie-a", Oins.CorporationB, "consulent")]
    [InlineData("gemeente", Oins.Municipality, "wethouder")]
    [InlineData(TestClients.IdleOfficer, Oins.Municipality, "casusregisseur")]
    public async Task Tells_NobodyAboutOthersStaff(string client, string oin, string role)
    {
        var request = AuthZenRequests.Triage();
        request["subject"] = AuthZenRequests.Employee(oin, role);

        var reply = await EvaluateAsync(request, client);

        Assert.False((bool)reply["decision"]!);
        Assert.Equal("niet-uw-medewerker", (string?)reply["context"]!["reden"]);
        Assert.Null(reply["context"]!["dichtstbij"]);
    }

    [Fact]
    public async Task Tells_APrivacyOfficer_AboutTheCovenantsHeGuards_AndNoOther()
    {
        Assert.True((bool)(await EvaluateAsync(AuthZenRequests.Triage(), TestClients.Officer))["decision"]!);

        var other = await EvaluateAsync(AuthZenRequests.Triage(), TestClients.OtherOfficer);
        Assert.False((bool)other["decision"]!);
        Assert.Equal("geen-convenant", (string?)other["context"]!["reden"]);
    }

    [Theory]
    [InlineData("2025-12-31T23:59:59+01:00", "CovenantNotValid")]
    [InlineData("2033-01-01T00:00:00+01:00", "CovenantNotValid")]
    public async Task Decides_AtTheTimeOfTheContext(string time, string reason)
    {
        var reply = await EvaluateAsync(AuthZenRequests.Triage().With("context.time", time));

        Assert.False((bool)reply["decision"]!);
        Assert.Equal(reason, (string?)reply["context"]!["reden"]);
    }

    [Fact]
    public async Task Ignores_MembersItDoesNotKnow()
    {
        var request = AuthZenRequests.Triage().With("extra", new JsonObject { ["x"] = 1 }).With("subject.properties.afdeling", "x").With("context.y", 2);

        Assert.True((bool)(await EvaluateAsync(request))["decision"]!);
    }

    private async Task<Reply> EvaluateAsync(JsonObject request, string client = "gemeente") =>
        (await _all.As(client).PostAsync(AuthZenRequests.Evaluation, request)).Expect(200);
}
