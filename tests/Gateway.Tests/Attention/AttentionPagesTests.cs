using System.Net;
using Bekend.Gateway.Attention;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Attention;

/// <summary>Every kind of point on <c>/toezicht</c>, with what it may and need not mean.</summary>
public sealed class AttentionPagesTests(SharedInstallation shared)
{
    private static readonly Dictionary<AttentionKind, (string Title, string Count)> Said = new()
    {
        [AttentionKind.Misses] = ("Veel vragen met de uitkomst niet bekend", "3 van 4 antwoorden"),
        [AttentionKind.AscendingCases] = ("Zaaknummers die op elkaar volgen", "4 zaaknummers"),
        [AttentionKind.ManyInCase] = ("Veel vragen in een zaak", "4 antwoorden in dezelfde zaak"),
        [AttentionKind.OutsideHours] = ("Veel vragen buiten kantooruren", "3 van 4 antwoorden op een dag"),
        [AttentionKind.ManyAskers] = ("Veel vragers over dezelfde betrokkene", "4 medewerkers, deze als laatste"),
    };

    [Fact]
    public async Task Shows_EveryKind()
    {
        await using var all = await shared.StartOwnAsync();
        var (store, now) = (all.Gateway.Services.GetRequiredService<IAttentionStore>(), all.Clock.GetUtcNow());
        foreach (var kind in Enum.GetValues<AttentionKind>())
        {
            var point = new AttentionPoint(Guid.CreateVersion7(now), Connector.Overlast, kind, Oins.CorporationA, $"m-{(int)kind}", now, 4, 3, now.AddYears(5));
            Assert.True(await store.RaiseAsync(point, TestContext.Current.CancellationToken));
            Assert.Equal(kind, (await store.FindAsync(point.Id, TestContext.Current.CancellationToken))!.Kind);
        }

        var officer = await TestSession.SignInAsync(all, await TestAccount.AddAsync(all, Oins.Municipality, ["fg"], Connector.Overlast));
        var page = WebUtility.HtmlDecode((await officer.GetAsync("/toezicht")).Expect(200).Text);

        Assert.Equal(Enum.GetValues<AttentionKind>().Order(), Said.Keys.Order());
        Assert.All(Said.Values, said =>
        {
            Assert.Contains($">{said.Title}</h3>", page, StringComparison.Ordinal);
            Assert.Contains(said.Count, page, StringComparison.Ordinal);
        });
        Assert.Equal(Said.Count, page.Split("Het kan ook gewoon werk zijn").Length - 1);
    }
}
