using System.Diagnostics;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Tests.Support;

namespace Bekend.KeyHolding.Tests.Startup;

/// <summary>The program as another program starts it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_WrongConfiguration_EndsWith78AndListsEveryFault()
    {
        using var process = Start(
            $"--Storage:Folder={_folder.Path}", "--Budgets:ElementsPerDay=0", "--Budgets:Typo=1", "--urls=http://0.0.0.0:0");

        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(78, process.ExitCode);
        string[] parts = ["keyholder: wrong configuration:", "ElementsPerDay", "Typo", "0.0.0.0", "service secret"];
        Assert.All(parts, part => Assert.Contains(part, errors, StringComparison.Ordinal));
        Assert.Equal(parts.Length, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Run_DatabaseIsGarbage_EndsWith78()
    {
        await File.WriteAllTextAsync(_folder.File("keyholder.db"), new string('x', 8192), TestContext.Current.CancellationToken);
        using var process = Start(Settings());

        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(78, process.ExitCode);
        Assert.Contains("The database could not be opened", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InputEnds_StopsCleanly()
    {
        var token = TestContext.Current.CancellationToken;
        using var process = Start([.. Settings(), "--StopWithInput=true"]);
        try
        {
            while (await process.StandardError.ReadLineAsync(token) is { } line && !line.Contains("Application started", StringComparison.Ordinal))
            {
            }

            Assert.False(process.HasExited);
            process.StandardInput.Close();
            await process.StandardError.ReadToEndAsync(token);
            await process.WaitForExitAsync(token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    public void Dispose() => _folder.Dispose();

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bekend.KeyHolding.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private string[] Settings()
    {
        var secret = _folder.File("secret");
        ServiceSecret.Create(secret);
        return [$"--Storage:Folder={_folder.Path}", $"--ServiceAccess:SecretFile={secret}", "--urls=http://127.0.0.1:0"];
    }
}
