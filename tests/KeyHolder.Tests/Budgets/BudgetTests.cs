using System.Net;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Budgets;
using Bekend.KeyHolding.Tests.Support;

namespace Bekend.KeyHolding.Tests.Budgets;

public sealed class BudgetTests : IDisposable
{
    private const string Other = "00000099000000000002";

    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData(1000, 7)]
    [InlineData(64, 2)]
    [InlineData(63, 1)]
    public async Task Clients_Concurrent_NeverExceedByOneElement(int budget, int batch)
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, budget);
        var points = Points.Random(batch);

        // Each asks until it is refused: together far more than there is.
        var evaluated = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => SpendAsync(service, points))));

        Assert.Equal(budget / batch, evaluated.Sum());
        await AssertLeftAsync(service, budget % batch);
    }

    [Fact]
    public async Task Clients_OfTwoInstances_ShareTheBudget()
    {
        await using var one = await KeyHolderClient.StartAsync(_folder.Path, _clock, 100);
        await using var two = await KeyHolderClient.StartAsync(_folder.Path, _clock, 100);
        var points = Points.Random(3);

        var evaluated = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => SpendAsync(i % 2 == 0 ? one : two, points))));

        Assert.Equal(33, evaluated.Sum());
        await AssertLeftAsync(two, 1);
    }

    [Fact]
    public async Task OverBudget_TellsWhenToComeBack_AndCostsNothing()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, 10);
        Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(7))).Status);

        var answer = await service.EvaluateAsync(Points.Random(4));

        answer.AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        Assert.Equal($"{15 * 60 * 60}", answer.Headers["Retry-After"]);
        Assert.DoesNotContain("geevalueerd\"", answer.Body, StringComparison.Ordinal);
        await AssertLeftAsync(service, 3);
    }

    [Fact]
    public async Task Batch_LargerThanTheBudget_IsRefusedAndCostsNothing()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, 5);

        (await service.EvaluateAsync(Points.Random(6))).AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");

        await AssertLeftAsync(service, 5);
    }

    [Fact]
    public async Task Budget_IsPerOrganisationAndCovenant()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, 5);
        Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(5))).Status);

        (await service.EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(5), covenant: "ander-convenant")).Status);
        (await service.EvaluateAsync(Points.Random(1), covenant: "ander-convenant")).AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(5), Other)).Status);
    }

    [Fact]
    public async Task Budget_OfACovenant_AndOfAnOrganisationUnderIt_ComeFirst()
    {
        await using var service = await RunningService.StartAsync(
            KeyHolderProgram.Service, _folder.Path, _clock, "--Budgets:ElementsPerDay=5", "--Budgets:Covenants:ruim:ElementsPerDay=7",
            $"--Budgets:Covenants:ruim:Organisations:{Other}=2", $"--Budgets:Covenants:alleen-een:Organisations:{Other}=0");

        await AssertLeftAsync(service, 5);
        await AssertLeftAsync(service, 7, covenant: "ruim");
        await AssertLeftAsync(service, 2, Other, "ruim");
        await AssertLeftAsync(service, 5, covenant: "alleen-een");
        await AssertLeftAsync(service, 0, Other, "alleen-een");
    }

    [Fact]
    public async Task Start_WrongBudgets_ListsEveryFault()
    {
        var exception = await Assert.ThrowsAsync<StartupFaultsException>(() => RunningService.StartAsync(
            KeyHolderProgram.Service, _folder.Path, _clock, "--Budgets:Covenants:Met Hoofdletter:ElementsPerDay=-1",
            "--Budgets:Covenants:goed:Organisations:corporatie-a=5", $"--Budgets:Covenants:goed:Organisations:{Other}=1000000001"));

        Assert.Equal(
            [
                "`Budgets:Covenants:Met Hoofdletter:ElementsPerDay` must be 0 to 1000000000",
                "`Budgets:Covenants:Met Hoofdletter`: this is not the id of a covenant",
                $"`Budgets:Covenants:goed:Organisations:{Other}` must be 0 to 1000000000",
                "`Budgets:Covenants:goed:Organisations:corporatie-a`: an organisation is named by its OIN of 20 digits",
            ],
            exception.Faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Day_New_BringsANewBudget()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, 5);
        Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(5))).Status);

        _clock.Advance(TimeSpan.FromHours(15) - TimeSpan.FromTicks(1));
        var answer = await service.EvaluateAsync(Points.Random(1));
        answer.AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        Assert.Equal("1", answer.Headers["Retry-After"]);

        _clock.Advance(TimeSpan.FromTicks(1));
        await AssertLeftAsync(service, 5);
    }

    [Fact]
    public async Task Charge_SurvivesARestart()
    {
        await using (var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, 5))
        {
            Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(4))).Status);
        }

        await using var again = await KeyHolderClient.StartAsync(_folder.Path, _clock, 5);
        await AssertLeftAsync(again, 1);
    }

    [Fact]
    public async Task Sweep_RemovesSpentDays_AndNotToday()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, 5);
        var store = service.Services.GetRequiredService<IBudgetStore>();
        var token = TestContext.Current.CancellationToken;
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        Assert.True(await store.TryChargeAsync(Other, KeyHolderClient.Covenant, today.AddDays(-1), 5, 5, token));
        Assert.True(await store.TryChargeAsync(Other, KeyHolderClient.Covenant, today, 5, 5, token));

        await store.RemoveBeforeAsync(today, token);

        Assert.True(await store.TryChargeAsync(Other, KeyHolderClient.Covenant, today.AddDays(-1), 5, 5, token));
        Assert.False(await store.TryChargeAsync(Other, KeyHolderClient.Covenant, today, 1, 5, token));
    }

    [Fact]
    public void Options_Default()
    {
        Assert.Equal(200_000, new BudgetOptions().ElementsPerDay);
        Assert.Empty(new BudgetOptions().Covenants);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<int> SpendAsync(RunningService service, byte[][] points)
    {
        for (var done = 0; ; done++)
        {
            var answer = await service.EvaluateAsync(points);
            if (answer.Status != HttpStatusCode.OK)
            {
                answer.AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
                return done;
            }
        }
    }

    private static async Task AssertLeftAsync(
        RunningService service, int left, string organisation = KeyHolderClient.Organisation, string covenant = KeyHolderClient.Covenant)
    {
        (await service.EvaluateAsync(Points.Random(left + 1), organisation, covenant)).AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        if (left > 0)
        {
            Assert.Equal(HttpStatusCode.OK, (await service.EvaluateAsync(Points.Random(left), organisation, covenant)).Status);
        }
    }
}
