using System.Text.Json.Nodes;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Questions asked to the end, by the id under which they are in the log.</summary>
internal static class Asked
{
    /// <summary>Answered: about somebody whom nobody knows, unless a person is given.</summary>
    public static async Task<Guid> AnsweredAsync(Installation all, string client, JsonObject question, TestPerson? person = null)
    {
        var answer = (await all.As(client).ResolveAsync(question, (person ?? TestPerson.New()).Keys())).Expect(200);
        return (Guid)answer["verstrekking"]!["id"]!;
    }

    /// <summary>Refused: for a purpose that no covenant has.</summary>
    public static async Task<Guid> RefusedAsync(Installation all, string client, JsonObject question)
    {
        question["doel"] = "marketing";
        var connector = all.As(client);
        using var batch = connector.Blind(TestPerson.New().Keys());
        return (Guid)(await connector.AskAsync(question, batch)).Expect(403)["beslissingId"]!;
    }

    /// <summary>Asked with a colleague's approval, under the other covenant.</summary>
    public static async Task<(Guid Id, JsonObject Question, string Approver)> ApprovedAsync(Installation all)
    {
        var (asker, colleague, question, approver) =
            (all.As("politie"), all.As(TestClients.PoliceColleague), Asks.Signal("gemeente"), Asks.Employee());
        using var batch = asker.Blind(TestPerson.New().Keys());
        var path = $"/v1/vragen/{(string)(await asker.AskAsync(question, batch)).Expect(202)["vraagId"]!}";
        (await colleague.PostAsync(path + "/goedkeuring", new JsonObject { ["medewerker"] = approver, ["rol"] = "analist" })).Expect(200);
        var opened = (await asker.GetAsync(path)).Expect(200);
        var answer = (await asker.AnswerAsync(opened, batch, Connector.Riec)).Expect(200);
        return ((Guid)answer["verstrekking"]!["id"]!, question, approver);
    }
}
