using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bekend.Hosting.Storage;
using Bekend.Testing;
using Npgsql;

namespace Bekend.Hosting.Tests.Storage.PostgreSql;

/// <summary>What the driver tells others of its own accord.</summary>
public sealed class PostgreSqlSecrecyTests
{
    private const string Secret = "bsn-999990019";

    [Fact]
    public async Task Traces_OfTheDriver_AreOff()
    {
        var text = await (await PostgreSqlServer.Shared).CreateDatabaseAsync();
        var seen = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue(string.Join(
                '\n',
                [
                    activity.DisplayName,
                    .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
                    .. activity.Events.SelectMany(moment => moment.Tags.Select(tag => $"{tag.Key}={tag.Value}")),
                ])),
        };
        ActivitySource.AddActivityListener(listener);
        await using (var database = TestPostgreSql.Open(text))
        {
            await database.AddAsync(Secret);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => database.AddAsync(Secret));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => database.ScalarAsync($"SELECT '{Secret}'::integer"));
        }

        Assert.DoesNotContain(seen, trace => trace.Contains(Secret, StringComparison.Ordinal));

        // The same without what this database sets: then the driver does tell, so that its silence above means something.
        await using var plain = NpgsqlDataSource.Create(text);
        await using var command = plain.CreateCommand($"SELECT '{Secret}'::integer");
        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.Contains(seen, trace => trace.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_AreNamedAfterTheService_NotAfterTheConnectionString()
    {
        var text = await (await PostgreSqlServer.Shared).CreateDatabaseAsync();
        var tags = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Npgsql")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((_, _, measured, _) => Keep(measured));
        listener.SetMeasurementEventCallback<long>((_, _, measured, _) => Keep(measured));
        listener.SetMeasurementEventCallback<double>((_, _, measured, _) => Keep(measured));
        listener.Start();
        await using var database = TestPostgreSql.Open(text);
        await database.TextsAsync();
        listener.RecordObservableInstruments();

        Assert.Contains(tags, tag => tag.Contains("bekend-probe", StringComparison.Ordinal));
        Assert.DoesNotContain(tags, tag => tag.Contains(new NpgsqlConnectionStringBuilder(text).Password!, StringComparison.Ordinal));
        Assert.DoesNotContain(tags, tag => tag.Contains($"Database={new NpgsqlConnectionStringBuilder(text).Database};", StringComparison.Ordinal));

        void Keep(ReadOnlySpan<KeyValuePair<string, object?>> measured)
        {
            foreach (var tag in measured)
            {
                tags.Enqueue($"{tag.Value};");
            }
        }
    }
}
