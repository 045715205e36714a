using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Bekend.Benchmarks.Lookup;

/// <summary>PostgreSQL's own benchmark, on the server of this run.</summary>
internal sealed partial class PgBench(string connectionString)
{
    private readonly NpgsqlConnectionStringBuilder _connection = new(connectionString);

    /// <summary>Makes its tables: 100,000 accounts for each unit of scale.</summary>
    public void Initialise(int scale) => Run("-i", "-q", "-s", scale.ToString(CultureInfo.InvariantCulture));

    /// <summary>One account by its key, prepared.</summary>
    /// <returns>Transactions a second.</returns>
    public double SelectOnly(int clients, TimeSpan time) => Measure(clients, time, "-S");

    /// <summary>A script of one's own.</summary>
    /// <inheritdoc cref="SelectOnly"/>
    public double Script(string file, int clients, TimeSpan time) => Measure(clients, time, "-f", file);

    private double Measure(int clients, TimeSpan time, params string[] what)
    {
        string[] arguments =
        [
            "-n", "-M", "prepared", .. what, "-c", $"{clients}", "-j", $"{Math.Min(clients, Environment.ProcessorCount)}",
            "-T", $"{Math.Max(1, (int)time.TotalSeconds)}",
        ];
        return double.Parse(TpsPattern().Match(Run(arguments)).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all = ["-c", "exec $(ls -d /usr/lib/postgresql/*/bin/pgbench | sort -V | tail -n 1) \"$@\"", "pgbench", .. arguments];
        Array.ForEach(all, start.ArgumentList.Add);
        start.Environment["PGHOST"] = _connection.Host;
        start.Environment["PGUSER"] = _connection.Username;
        start.Environment["PGPASSWORD"] = _connection.Password;
        start.Environment["PGDATABASE"] = _connection.Database;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"pgbench: {errors.Result}");
    }

    [GeneratedRegex(@"^tps = ([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex TpsPattern();
}
