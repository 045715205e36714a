using System.Diagnostics;

namespace Bekend.Demo;

/// <summary>The key by which a key holder writes to others, made as an operator makes it: by the key holder's own program.</summary>
internal static class MemberKey
{
    /// <returns>Its public half, base64url.</returns>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static string Make(string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[ServiceSet.ProgramOf("keyholder", "Bekend.KeyHolding"), "member-key", file])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var key = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? key : throw new InvalidOperationException("A key holder did not make its key.");
    }
}
