using System.Text.Json.Nodes;
using Bekend.Gateway.Notices;
using Bekend.Gateway.Tests.Notices;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>Notices where a partner that the covenant names runs its own index: there are none, and that is said.</summary>
public sealed class PartnerNoticeTests
{
    private const string Registrations = "/v1/registraties";

    [Fact]
    public async Task Warns_AndTellsNobody()
    {
        await using var partner = await PartnerInstallation.StartAsync(owner: Oins.Police);
        var all = partner.All;
        var warning = Assert.Single(all.LogLines, line => line.Text.Contains("[2950]", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Contains("covenant riec-voorbeeld version 1.1.0 has notices for 1 organisations with an index of their own", warning.Text, StringComparison.Ordinal);

        await NoticeSteps.MatchAsync(all);

        Assert.Empty(await NoticeSteps.NoticesAsync(all, "gemeente"));
        Assert.Empty(await NoticeSteps.NoticesAsync(all, "politie"));
        Assert.Empty(await NoticeSteps.RecordsAsync(all));
    }

    [Fact]
    public async Task Neither_AsksForMatchesNorRings_WhereNobodyElsesSignalsAre()
    {
        // Nobody answers the bell but this test.
        await using var partner = await PartnerInstallation.StartAsync(
            owner: Oins.Police, replace: services => services.Remove(services.Single(service => service.ImplementationType == typeof(NoticeDelivery))));
        partner.KillIndex();
        await using var index = await RuleBreakingIndex.StartAsync(partner.Address, partner.IndexCertificate);
        index.Answers[Registrations] = $$"""{"uitkomsten":[{"id":"{{Guid.CreateVersion7()}}","status":"toegevoegd"}]}""";
        var (all, person) = (partner.All, TestPerson.New());
        var bell = all.Gateway.Services.GetRequiredService<NoticeBell>();

        await all.As("politie").HoldSignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        var rung = bell.WaitAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.False(rung.IsCompleted);
        Assert.False((bool)JsonNode.Parse(index.Asked[Registrations])!["signalen"]![0]!["meldingen"]!);

        // In the central index it may meet another's.
        await all.As("gemeente").HoldSignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
        Assert.True(await rung);
    }
}
