using Bekend.Gateway.Tests.Notices;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Partners;

/// <summary>Notices where a partner that the covenant names runs its own index: there are none, and that is said.</summary>
public sealed class PartnerNoticeTests
{
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
}
