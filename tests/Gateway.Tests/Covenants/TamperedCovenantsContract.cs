using Bekend.Gateway.Covenants;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;
using static Bekend.Gateway.Tests.Support.Publication;

namespace Bekend.Gateway.Tests.Covenants;

/// <summary>What somebody changes in the store of covenants does not come into force.</summary>
public abstract class TamperedCovenantsContract(InstallationFixture shared)
{
    [Fact]
    public async Task Takes_NoVersion_ThatIsSignedAndNotInTheLog()
    {
        await using var all = await shared.StartOwnAsync();
        Insert(all, Second, "1.1.0", "1.0.0", logIndex: 0);

        await all.Gateway.Services.GetRequiredService<CovenantRefresh>().RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1.0.0", all.Gateway.Services.GetRequiredService<CovenantCatalogue>().Find(Id)!.Version);
        await all.StopGatewayAsync();
        var stopped = await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync());
        Assert.Equal(["overlast-voorbeeldstad 1.1.0, as published: the log has no entry of it at that place"], stopped.Faults);
    }

    [Fact]
    public async Task Takes_NoVersion_OutOfOrder()
    {
        await using var all = await shared.StartOwnAsync();
        (await PublishAsync(all, Second)).Expect(201);
        (await PublishAsync(all, Next("1.2.0"))).Expect(201);
        await all.StopGatewayAsync();
        all.Tamper("DELETE FROM covenant_versions WHERE version = '1.1.0'");

        var stopped = await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync());

        Assert.Equal(
            ["overlast-voorbeeldstad 1.2.0, as published, does not come after the version before it; one was added or removed"], stopped.Faults);
    }

    [Theory]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) SELECT covenant, '9.0.0', '1.0.0', text, note, 99, 0 FROM covenant_versions WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) SELECT 'ander', version, '', text, note, 99, 0 FROM covenant_versions WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) SELECT covenant, '9.0.0', '1.0.0', replace(text, 'versie: 1.0.0', 'versie: 9.0.0'), note, 99, 0 FROM covenant_versions WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) VALUES ('ander', '1.0.0', '', '', '', 99, 0)")]
    [InlineData("DELETE FROM covenant_versions WHERE covenant = 'riec-voorbeeld'")]
    public async Task Takes_Nothing_FromAStoreThatWasTamperedWith(string sql)
    {
        await using var all = await shared.StartOwnAsync();
        var catalogue = all.Gateway.Services.GetRequiredService<CovenantCatalogue>();
        var before = catalogue.Versions;
        all.Tamper(sql);

        await all.Gateway.Services.GetRequiredService<CovenantRefresh>().RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Same(before, catalogue.Versions);
        (await all.SendAsync(new(HttpMethod.Get, "/health/ready"))).Expect(503);
        Assert.Contains(all.LogLines, line => line.Level == LogLevel.Critical && line.Text.Contains("what was in force stays in force", StringComparison.Ordinal));
        (await all.As("corporatie-a").ResolveAsync(Asks.Triage(), TestPerson.New().Keys())).Expect(200);
    }

    [Theory]
    [InlineData("UPDATE covenant_versions SET text = replace(text, 'grondslag', 'grondslag ') WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET note = replace(note, 'beheer.voorbeeldstad.example', 'beheer.elders.example') WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET log_index = 1 - log_index WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET previous = '0.9.0' WHERE covenant = 'overlast-voorbeeldstad'")]
    [InlineData("UPDATE covenant_versions SET version = '1.0.1' WHERE covenant = 'overlast-voorbeeldstad'")]
    public async Task DoesNotStart_OnAStoreThatWasTamperedWith(string sql)
    {
        await using var all = await shared.StartOwnAsync();
        await all.StopGatewayAsync();
        all.Tamper(sql);

        var stopped = await Assert.ThrowsAsync<StartupFaultsException>(() => all.StartGatewayAsync());

        Assert.Contains(stopped.Faults, fault => fault.StartsWith("overlast-voorbeeldstad", StringComparison.Ordinal));
    }

    /// <summary>Puts a version that two people signed into the database, past the gateway.</summary>
    private static void Insert(Installation all, string text, string version, string previous, int logIndex)
    {
        using var connection = all.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO covenant_versions (covenant, version, previous, text, note, log_index, published_at) VALUES ('{Id}', '{version}', '{previous}', @text, @note, {logIndex}, 0)";
        foreach (var (name, value) in new[] { ("@text", text), ("@note", TestSigners.Sign(text, TestSigners.Officer, TestSigners.Manager)) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }
}
