using System.Security.Cryptography;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Gateway.Tests.Support;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Tests.Storage;

/// <summary>What every store of quotas does.</summary>
public abstract class QuotaStoreContract : StoreContract
{
    private static readonly DateTimeOffset Now = Installation.Start;

    private protected QuotaStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Charges_UpToTheMost_AndTellsWhenThereIsRoom()
    {
        var store = Open<IQuotaStore>();
        var (counter, quota) = (NewCounter(), Of(3, "PT1H"));
        for (var minute = 0; minute < 3; minute++)
        {
            Assert.Null(await store.TryUseAsync(Charge(Now.AddMinutes(minute), (quota, counter)), Cancel));
        }

        var full = await store.TryUseAsync(Charge(Now.AddMinutes(59), (quota, counter)), Cancel);

        Assert.Equal(new(quota, Now.AddHours(1)), full);
        Assert.NotNull(await store.TryUseAsync(Charge(Now.AddHours(1).AddMilliseconds(-1), (quota, counter)), Cancel));
    }

    [Fact]
    public async Task Window_Slides_OneUseAtATime()
    {
        var store = Open<IQuotaStore>();
        var (counter, quota) = (NewCounter(), Of(2, "PT1H"));
        Assert.Null(await store.TryUseAsync(Charge(Now, (quota, counter)), Cancel));
        Assert.Null(await store.TryUseAsync(Charge(Now.AddMinutes(30), (quota, counter)), Cancel));

        // The first leaves the window, the second does not: room for one.
        Assert.Null(await store.TryUseAsync(Charge(Now.AddHours(1), (quota, counter)), Cancel));
        var full = await store.TryUseAsync(Charge(Now.AddHours(1), (quota, counter)), Cancel);

        Assert.Equal(Now.AddMinutes(90), full?.RoomAt);
    }

    [Fact]
    public async Task Refusal_ChargesNothing_AndNamesWhatIsFullLongest()
    {
        var store = Open<IQuotaStore>();
        var (hour, day, free) = (NewCounter(), NewCounter(), NewCounter());
        Assert.Null(await store.TryUseAsync(Charge(Now, (Of(1, "PT1H"), hour), (Of(1, "P1D"), day)), Cancel));

        var full = await store.TryUseAsync(Charge(Now, (Of(1, "PT1H"), hour), (Of(1, "P2D"), free), (Of(1, "P1D"), day)), Cancel);

        Assert.Equal(new(Of(1, "P1D"), Now.AddDays(1)), full);
        Assert.Null(await store.TryUseAsync(Charge(Now, (Of(1, "P2D"), free)), Cancel));
    }

    [Fact]
    public async Task SameQuestion_CountsOnce_AlsoWhenNothingIsLeft()
    {
        var store = Open<IQuotaStore>();
        var (counter, quota) = (NewCounter(), Of(2, "PT1H"));
        var charge = Charge(Now, (quota, counter));
        Assert.Null(await store.TryUseAsync(charge, Cancel));
        Assert.Null(await store.TryUseAsync(charge with { At = Now.AddMinutes(5), Uses = [new(quota, counter, Now.AddMinutes(65))] }, Cancel));
        Assert.Null(await store.TryUseAsync(Charge(Now, (quota, counter)), Cancel));

        Assert.Null(await Open<IQuotaStore>().TryUseAsync(charge, Cancel));
        Assert.NotNull(await store.TryUseAsync(Charge(Now, (quota, counter)), Cancel));
    }

    [Fact]
    public async Task Release_GivesBackThatQuestionAlone()
    {
        var store = Open<IQuotaStore>();
        var (counter, quota) = (NewCounter(), Of(2, "PT1H"));
        var (first, second) = (Charge(Now, (quota, counter)), Charge(Now, (quota, counter)));
        Assert.Null(await store.TryUseAsync(first, Cancel));
        Assert.Null(await store.TryUseAsync(second, Cancel));

        await store.ReleaseAsync(first, Cancel);
        await store.ReleaseAsync(first, Cancel);

        Assert.Null(await store.TryUseAsync(Charge(Now, (quota, counter)), Cancel));
        Assert.NotNull(await store.TryUseAsync(Charge(Now, (quota, counter)), Cancel));
    }

    [Fact]
    public async Task Sweep_RemovesWhatIsOver_AndNothingElse()
    {
        var store = Open<IQuotaStore>();
        Assert.Null(await store.TryUseAsync(Charge(Now, (Of(1, "PT1H"), NewCounter()), (Of(1, "PT2H"), NewCounter())), Cancel));

        Assert.Equal(0, await store.SweepAsync(Now.AddHours(1).AddMilliseconds(-1), Cancel));
        Assert.Equal(1, await store.SweepAsync(Now.AddHours(1), Cancel));
        Assert.Equal(1, await store.SweepAsync(Now.AddHours(2), Cancel));
    }

    [Theory]
    [InlineData(50, 1)]
    [InlineData(7, 16)]
    public async Task Charges_Concurrent_OfManyGateways_AreExact(int max, int counters)
    {
        IQuotaStore[] stores = [Open<IQuotaStore>(), Open<IQuotaStore>(), Open<IQuotaStore>()];
        var shared = Enumerable.Range(0, counters).Select(_ => NewCounter()).ToArray();

        // Each takes the counters in an order of its own, with one that nobody else has.
        var charged = await Task.WhenAll(Enumerable.Range(0, 96).Select(i => Task.Run(async () => await stores[i % stores.Length].TryUseAsync(
            Charge(Now, [(Of(max, "P1D"), NewCounter()), .. shared.Skip(i % counters).Concat(shared.Take(i % counters)).Select(counter => (Of(max, "P1D"), counter))]),
            Cancel) is null)));

        Assert.Equal(max, charged.Count(one => one));
    }

    [Fact]
    public async Task Question_IsAddedWithItsCharge_OrNotAtAll()
    {
        var gateway = Open();
        var (questions, quotas) = (gateway.GetRequiredService<IQuestionStore>(), gateway.GetRequiredService<IQuotaStore>());
        var (counter, quota) = (NewCounter(), Of(1, "P1D"));
        var (added, refused) = (NewQuestion(), NewQuestion());

        Assert.Null(await questions.TryAddAsync(added, For(added), Cancel));
        Assert.Equal(new(quota, Now.AddDays(1)), await questions.TryAddAsync(refused, For(refused), Cancel));

        Assert.Equal(QuestionState.Evaluating, (await questions.FindAsync(added.Id, Cancel))?.State);
        Assert.Null(await questions.FindAsync(refused.Id, Cancel));

        QuotaCharge For(Question question) => new(question.Id, Now, [new(quota, counter, Now.AddDays(1))]);
    }

    [Fact]
    public async Task Question_ThatWasEvaluated_IsOpenedOnce_AndNotWithdrawn()
    {
        var gateway = Open();
        var (questions, quotas) = (gateway.GetRequiredService<IQuestionStore>(), gateway.GetRequiredService<IQuotaStore>());
        var (counter, quota, question) = (NewCounter(), Of(1, "P1D"), NewQuestion());
        var charge = new QuotaCharge(question.Id, Now, [new(quota, counter, Now.AddDays(1))]);
        Assert.Null(await questions.TryAddAsync(question, charge, Cancel));

        Assert.True(await questions.OpenAsync(question.Id, question.Content with { Evaluation = new(1, ["x"], "y") }, Cancel));
        Assert.False(await questions.OpenAsync(question.Id, question.Content, Cancel));
        await questions.WithdrawAsync(charge, Cancel);

        var found = await questions.FindAsync(question.Id, Cancel);
        Assert.Equal((QuestionState.Open, "y"), (found!.State, found.Content.Evaluation!.Proof));
        Assert.NotNull(await quotas.TryUseAsync(Charge(Now, (quota, counter)), Cancel));
    }

    [Fact]
    public async Task Question_ThatWasNot_IsWithdrawnWithItsCharge()
    {
        var gateway = Open();
        var (questions, quotas) = (gateway.GetRequiredService<IQuestionStore>(), gateway.GetRequiredService<IQuotaStore>());
        var (counter, quota, question) = (NewCounter(), Of(1, "P1D"), NewQuestion());
        var charge = new QuotaCharge(question.Id, Now, [new(quota, counter, Now.AddDays(1))]);
        Assert.Null(await questions.TryAddAsync(question, charge, Cancel));

        await questions.WithdrawAsync(charge, Cancel);

        Assert.Null(await questions.FindAsync(question.Id, Cancel));
        Assert.False(await questions.OpenAsync(question.Id, question.Content, Cancel));
        Assert.Null(await quotas.TryUseAsync(Charge(Now, (quota, counter)), Cancel));
    }

    private static byte[] NewCounter() => RandomNumberGenerator.GetBytes(16);

    private static Quota Of(int max, string window)
    {
        Assert.True(Period.TryParse(window, out var period));
        return new(QuotaScope.Employee, max, period);
    }

    private static QuotaCharge Charge(DateTimeOffset at, params (Quota Quota, byte[] Counter)[] uses) =>
        new(Guid.CreateVersion7(), at, [.. uses.Select(use => new QuotaUse(use.Quota, use.Counter, use.Quota.Window.AddTo(at)))]);

    private static Question NewQuestion() => new(
        Guid.CreateVersion7(),
        Oins.CorporationA,
        "corporatie-a",
        QuestionState.Evaluating,
        Now.AddMinutes(15),
        new(
            Connector.Overlast, "1.0.0", "00", "triage", "huurrecht", "Z-2026-0012", [], DetailLevel.Hit, SubjectKind.Person, true, null, null, null,
            "m-1", "consulent", Now, null, null, null));
}
