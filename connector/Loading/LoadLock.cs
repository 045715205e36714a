using System.Security.Cryptography;
using System.Text;
using Bekend.Connector.Pinning;

namespace Bekend.Connector.Loading;

/// <summary>Keeps two loads from writing one result file at the same time.</summary>
/// <remarks>Beside the state, not on the result file itself, so that others can read along. Released by the system on a crash.</remarks>
internal static class LoadLock
{
    /// <summary>Claims the result file until disposed.</summary>
    /// <returns>The claim, or exit code 2 when another load holds it.</returns>
    public static Outcome<FileStream> Take(StateFolder state, string resultsPath)
    {
        try
        {
            var name = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(resultsPath)));
            return new FileStream(
                state.FileIn("locks", Convert.ToHexStringLower(name.AsSpan(0, 16))), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input("Another load is writing the same result file", "Wait until it ends, or choose another file with --results.");
        }
    }
}
