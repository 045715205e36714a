using System.Net;
using System.Text.RegularExpressions;
using Bekend.Gateway.Notices;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages.Meldingen;

/// <summary>Notices over the page, by forms alone.</summary>
public sealed partial class NoticesPageTests(SharedInstallation shared)
{
    private const string Page = "/meldingen";

    [Fact]
    public async Task Shows_WhoElseKnowsTheSubject_UntilItIsSeen()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        var line = await all.As("politie").SignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        line["kenmerk"] = "<b>D-17</b>";
        (await all.As("politie").RegisterAsync(line)).Expect(200);
        await all.As("gemeente").HoldSignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
        await all.Gateway.Services.GetRequiredService<MatchDelivery>().DeliverWaitingAsync(TestContext.Current.CancellationToken);
        var session = await TestSession.StartAsync(all, Oins.Police, "registreerder");

        var html = (await session.GetAsync(Page)).Expect(200).Text;

        var text = WebUtility.HtmlDecode(html);
        foreach (var shown in new[] { "Uw signaal <b>D-17</b>", "sterk", "gemeente", "Aanwijzing van uitbuiting in arbeid of prostitutie", "Team A", "088-0000001", "artikel 6.1" })
        {
            Assert.Contains(shown, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<b>D-17", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">mensenhandel<", html, StringComparison.Ordinal);
        var id = Id().Match(html).Groups["id"].Value;
        (await session.PostFormAsync(Page, new() { ["melding"] = id })).Expect(400);
        Assert.Contains(id, (await session.GetAsync(Page)).Expect(200).Text, StringComparison.Ordinal);
        for (var press = 0; press < 2; press++)
        {
            var token = Token().Match(html).Groups["token"].Value;
            session.AddSecret(token);
            (await session.PostFormAsync(Page, new() { ["__RequestVerificationToken"] = token, ["melding"] = id })).Expect(302);
        }

        Assert.Contains("Hier staan nu geen meldingen", WebUtility.HtmlDecode((await session.GetAsync(Page)).Expect(200).Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Oins.Police, "registreerder", true)]
    [InlineData(Oins.Police, "analist", false)]
    [InlineData(Oins.CareA, "registreerder", false)] // no covenant of theirs tells anybody
    [InlineData(Oins.Tax, "registreerder", false)] // not among those who are told
    public async Task Opens_ToWhoCanBeTold(string organisation, string role, bool opens)
    {
        var session = await TestSession.StartAsync(shared.Running, organisation, role);

        (await session.GetAsync(Page)).Expect(opens ? 200 : 403);
        Assert.Equal(opens, (await session.GetAsync("/convenanten")).Expect(200).Text.Contains($"href=\"{Page}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("name=\"melding\" value=\"(?<id>[^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
