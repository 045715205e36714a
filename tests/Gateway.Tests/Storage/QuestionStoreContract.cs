using System.Text;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Tests.Support;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of questions does.</summary>
public abstract class QuestionStoreContract : StoreContract
{
    private static readonly DateTimeOffset Now = Installation.Start;

    private protected QuestionStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Gives_BackWhatAnotherGatewayKept()
    {
        var question = NewQuestion(QuestionState.Open);
        await Open<IQuestionStore>().AddAsync(question, Cancel);

        var found = await Open<IQuestionStore>().FindAsync(question.Id, Cancel);

        Assert.NotNull(found);
        Assert.Equal(question with { Content = found.Content }, found);
        Assert.Equal(question.Content with { Partners = found.Content.Partners, Elements = found.Content.Elements }, found.Content);
        Assert.Equal(question.Content.Elements, found.Content.Elements);
        Assert.Null(await Open<IQuestionStore>().FindAsync(Guid.CreateVersion7(), Cancel));
    }

    [Fact]
    public async Task Keeps_ContentUnreadable()
    {
        var question = NewQuestion(QuestionState.Waiting);
        await Open<IQuestionStore>().AddAsync(question, Cancel);
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT content FROM questions";

        var content = Encoding.UTF8.GetString((byte[])command.ExecuteScalar()!);

        Assert.DoesNotContain(question.Content.Employee, content, StringComparison.Ordinal);
        Assert.DoesNotContain(question.Content.Case!, content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_AWaitingQuestionOnce_WithTheContentOfItsApproval()
    {
        var question = NewQuestion(QuestionState.Waiting);
        var (first, second) = (Open<IQuestionStore>(), Open<IQuestionStore>());
        await first.AddAsync(question, Cancel);
        string[] approvers = ["m-1", "m-2", "m-3", "m-4"];

        var approved = await Task.WhenAll(approvers.Select((approver, at) => Task.Run(() => (at % 2 == 0 ? first : second).ApproveAsync(
            question.Id, question.Content with { Approver = approver, Elements = null }, Now.AddHours(2), Cancel))));

        var winner = approvers[Assert.Single(Enumerable.Range(0, approvers.Length), at => approved[at])];
        var found = (await second.FindAsync(question.Id, Cancel))!;
        Assert.Equal(QuestionState.Open, found.State);
        Assert.Equal(winner, found.Content.Approver);
        Assert.Empty(found.Content.Elements!);
        Assert.Equal(Now.AddHours(2), found.ExpiresAt);
    }

    [Fact]
    public async Task Approves_NothingThatDoesNotWait()
    {
        var questions = Open<IQuestionStore>();
        var question = NewQuestion(QuestionState.Open);
        await questions.AddAsync(question, Cancel);

        Assert.False(await questions.ApproveAsync(question.Id, question.Content, Now, Cancel));
        Assert.False(await questions.ApproveAsync(Guid.CreateVersion7(), question.Content, Now, Cancel));
    }

    [Fact]
    public async Task Sweeps_WhatHasExpired_AndNothingElse()
    {
        var questions = Open<IQuestionStore>();
        var old = NewQuestion(QuestionState.Open) with { ExpiresAt = Now.AddMilliseconds(-1) };
        var just = NewQuestion(QuestionState.Answered) with { ExpiresAt = Now };
        await questions.AddAsync(old, Cancel);
        await questions.AddAsync(just, Cancel);

        Assert.Equal(1, await questions.SweepAsync(Now, Cancel));

        Assert.Null(await questions.FindAsync(old.Id, Cancel));
        Assert.NotNull(await questions.FindAsync(just.Id, Cancel));
    }

    private static Question NewQuestion(QuestionState state) => new(
        Guid.CreateVersion7(),
        Oins.CorporationA,
        "corporatie-a",
        state,
        Now.AddMinutes(15),
        new(
            Connector.Overlast, "1.0.0", "sha", "triage", "huurrecht", "Z-2026-0012",
            [new("zorg", "zorg", null, true, "R1", "5.1", [], null, "Leg de zaak voor.", null)],
            DetailLevel.Hit, SubjectKind.Person, true, null, null, "Toelichting – met é", "m-4711", "consulent", Now, null, [1, 2, 3], null));
}
