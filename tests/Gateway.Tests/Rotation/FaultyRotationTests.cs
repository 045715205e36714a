using Bekend.Gateway.Rotation;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Tests.Rotation;

public sealed class FaultyRotationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HoldsUp_NoneOfThoseAfterIt()
    {
        await using var all = await Installation.StartAsync(services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IRotationStore)).ImplementationType!;
            services.AddSingleton(provider => new FaultyRotationStore((IRotationStore)ActivatorUtilities.CreateInstance(provider, real)));
            services.AddSingleton<IRotationStore>(provider => provider.GetRequiredService<FaultyRotationStore>());
        });
        foreach (var covenant in new[] { Connector.Overlast, Connector.Riec })
        {
            (await all.As(TestClients.Manager).PostAsync($"/v1/convenanten/{covenant}/sleutels/rotatie")).Expect(202);
        }

        var store = all.Gateway.Services.GetRequiredService<FaultyRotationStore>();
        var (first, second) = await store.ListOpenAsync(Cancel) is [var one, var other] ? (one, other) : throw new InvalidOperationException("Not two.");
        store.Faulty = first.Covenant;

        await Assert.ThrowsAsync<StoreUnavailableException>(() => all.Gateway.Services.GetRequiredService<RotationDriver>().RunAsync(Cancel));

        var open = await store.ListOpenAsync(Cancel);
        Assert.Equal(RotationStep.Started, open.Single(rotation => rotation.Covenant == first.Covenant).Step);
        Assert.NotEqual(RotationStep.Started, open.Single(rotation => rotation.Covenant == second.Covenant).Step);
        Assert.Contains(all.LogLines, line => line.Level == LogLevel.Error && line.Text.Contains($"rotation of covenant {first.Covenant} to key version 2 failed: InvalidDataException", StringComparison.Ordinal));
    }
}
