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
    public async Task Lists_WhatWaitsInOneOrganisation_OldestFirst_PageByPage()
    {
        var questions = Open<IQuestionStore>();
        var waiting = Enumerable.Range(0, 5).Select(number => NewQuestion(QuestionState.Waiting) with { Id = IdAt(number) }).ToList();
        List<Question> others =
        [
            NewQuestion(QuestionState.Waiting) with { Id = IdAt(6), ExpiresAt = Now },
            NewQuestion(QuestionState.Waiting) with { Id = IdAt(7), Organisation = Oins.CorporationB },
            NewQuestion(QuestionState.Open) with { Id = IdAt(8) },
        ];
        foreach (var question in others.Concat(Enumerable.Reverse(waiting)))
        {
            await questions.AddAsync(question, Cancel);
        }

        await questions.ApproveAsync(waiting[3].Id, waiting[3].Content, Now.AddHours(1), Cancel);
        var another = Open<IQuestionStore>();
        var first = await another.ListWaitingAsync(Oins.CorporationA, null, Now, 3, Cancel);
        var second = await another.ListWaitingAsync(Oins.CorporationA, first[^1].Id, Now, 3, Cancel);

        Assert.Equal([waiting[0].Id, waiting[1].Id, waiting[2].Id], first.Select(question => question.Id));
        Assert.Equal([waiting[4].Id], second.Select(question => question.Id));
        Assert.Equal(waiting[0] with { Content = first[0].Content }, first[0]);
        Assert.Equal(waiting[0].Content.Case, first[0].Content.Case);
        Assert.Empty(await another.ListWaitingAsync(Oins.CorporationA, null, Now.AddMinutes(15), 3, Cancel));
    }

    [Fact]
    public async Task Lists_WhatOneClientAskedThatNeedsAColleague_NewestFirst()
    {
        var questions = Open<IQuestionStore>();
        var own = Enumerable.Range(0, 3).Select(number => NewQuestion(QuestionState.Waiting) with { Id = IdAt(number) }).ToList();
        List<Question> others =
        [
            NewQuestion(QuestionState.Waiting) with { Id = IdAt(3), ExpiresAt = Now },
            NewQuestion(QuestionState.Waiting) with { Id = IdAt(4), Client = "corporatie-a-2" },
            NewQuestion(QuestionState.Waiting) with { Id = IdAt(5), Organisation = Oins.CorporationB },
            NewQuestion(QuestionState.Open) with { Id = IdAt(6) },
        ];
        foreach (var question in own.Concat(others))
        {
            await questions.AddAsync(question, Cancel);
        }

        await questions.ApproveAsync(own[1].Id, own[1].Content, Now.AddHours(1), Cancel);
        var listed = await Open<IQuestionStore>().ListForColleagueAsync(Oins.CorporationA, "corporatie-a", Now, 10, Cancel);

        Assert.Equal([own[2].Id, own[1].Id, own[0].Id], listed.Select(question => question.Id));
        Assert.Equal([QuestionState.Waiting, QuestionState.Open, QuestionState.Waiting], listed.Select(question => question.State));
        Assert.Equal(own[2].Id, Assert.Single(await questions.ListForColleagueAsync(Oins.CorporationA, "corporatie-a", Now, 1, Cancel)).Id);
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

    private static Guid IdAt(int seconds) => Guid.CreateVersion7(Now.AddSeconds(seconds));

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
