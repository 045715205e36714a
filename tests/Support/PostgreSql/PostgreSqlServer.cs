using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Bekend.Testing;

/// <summary>
/// A real PostgreSQL server in a temporary folder, reached over a Unix socket. A script keeps it while its standard input is open,
/// so that the server ends with this process, however that ends.
/// </summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    /// <summary>Owns the databases of tests, makes roles, and is no superuser: what a service's login may be at most.</summary>
    private const string Owner = "test_owner";

    // Durability against power loss is not what tests are about; synchronous_commit=off tells whether the services turn it on.
    private const string Careless = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=256MB";

    private const string Script =
        """
        dir=$1; password=$2; settings=$3
        bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
        as() { if [ "$(id -u)" = 0 ]; then (cd "$dir" && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); else "$@"; fi; }
        start() { as "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 -o "-k $dir -c listen_addresses='' -c max_connections=300 $settings" start; }
        stop() { as "$bin/pg_ctl" -D "$dir/data" -w -t 60 -m immediate stop; }
        trap : TERM INT HUP
        {
          chmod 755 "$dir" && printf %s "$password" >"$dir/password" && { [ "$(id -u)" != 0 ] || chown -R postgres: "$dir"; } &&
          as "$bin/initdb" -D "$dir/data" -U postgres -A scram-sha-256 --pwfile="$dir/password" -E UTF8 --locale=C.UTF-8 --no-sync && start
        } >"$dir/output" 2>&1 </dev/null && echo started || { echo failed; exit 1; }
        while read -r command; do "$command" >>"$dir/output" 2>&1 </dev/null && echo done || echo failed; done
        stop >/dev/null 2>&1 </dev/null
        rm -rf "$dir"
        """;

    private static readonly Lazy<Task<PostgreSqlServer>> SharedServer = new(() => StartAsync());
    private static int _databases;

    private readonly Process _keeper;
    private readonly string _folder;
    private readonly string _password;

    private PostgreSqlServer(Process keeper, string folder, string password)
    {
        _keeper = keeper;
        _folder = folder;
        _password = password;
    }

    /// <summary>The server that all tests of this process share; started when first asked for.</summary>
    public static Task<PostgreSqlServer> Shared => SharedServer.Value;

    /// <summary>Starts a server of one's own, to stop it or to break its connections.</summary>
    /// <param name="settings">Of the server, each as <c>-c name=value</c>.</param>
    public static async Task<PostgreSqlServer> StartAsync(string settings = Careless)
    {
        var folder = Directory.CreateTempSubdirectory("bekend-pg-").FullName;
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] arguments = ["-c", Script, "bash", folder, password, settings];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var server = new PostgreSqlServer(Process.Start(start)!, folder, password);
        await server.ExpectAsync("started");
        await server.ExecuteAsync($"CREATE ROLE {Owner} LOGIN CREATEROLE PASSWORD '{password}'");
        return server;
    }

    /// <summary>Makes a database, owned by the login of the answer.</summary>
    /// <returns>A connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"CREATE DATABASE {name} OWNER {Owner}");
        return ConnectionString(Owner, name);
    }

    /// <summary>The same database by another login that shares the password of the tests.</summary>
    public string As(string login, string connectionString) =>
        ConnectionString(login, new NpgsqlConnectionStringBuilder(connectionString).Database!);

    /// <summary>Makes a login that has one role and nothing else.</summary>
    public async Task<string> CreateLoginAsync(string role, string connectionString)
    {
        var login = $"login_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        await ExecuteAsync($"CREATE ROLE {login} LOGIN PASSWORD '{_password}' IN ROLE {role}");
        return As(login, connectionString);
    }

    /// <summary>Runs a statement as the superuser.</summary>
    /// <param name="connectionString">In which database; null for none in particular.</param>
    public async Task<object?> ExecuteAsync(string sql, string? connectionString = null)
    {
        await using var connection = new NpgsqlConnection(As("postgres", connectionString ?? ConnectionString("postgres", "postgres")) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Stops the server at once, as a crash would.</summary>
    public Task StopAsync() => TellAsync("stop");

    /// <summary>Starts it again on the same data.</summary>
    public Task StartAgainAsync() => TellAsync("start");

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private string ConnectionString(string login, string database) =>
        $"Host={_folder};Username={login};Password={_password};Database={database}";

    private async Task TellAsync(string command)
    {
        await _keeper.StandardInput.WriteLineAsync(command);
        await _keeper.StandardInput.FlushAsync();
        await ExpectAsync("done");
    }

    private async Task ExpectAsync(string answer)
    {
        var line = await _keeper.StandardOutput.ReadLineAsync();
        if (line != answer)
        {
            throw new InvalidOperationException($"PostgreSQL: {line}: {await File.ReadAllTextAsync(Path.Combine(_folder, "output"))}");
        }
    }
}
