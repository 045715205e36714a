using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Startup;
using Bekend.Ledger.Witnesses;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Witnesses;

/// <summary>The policy as the file has it at start.</summary>
internal sealed class WitnessPolicySource
{
    /// <summary>Characters that cosignatures may take in a receipt: with more, an answer would not fit the size that all answers have.</summary>
    private const int MaxInReceipt = 1200;

    /// <summary>Of a line of a cosignature beside the witness's name: dash, blanks, 76 bytes in base64, newline.</summary>
    private const int LineLength = 108;

    /// <exception cref="StartupFaultsException">The file cannot be read, has faults, does not name this log, or a witness without an address.</exception>
    public WitnessPolicySource(IOptions<WitnessOptions> options, LogKey key)
    {
        if (options.Value.PolicyFile.Length == 0)
        {
            return;
        }

        var path = options.Value.PolicyFile;
        if (!WitnessPolicy.TryParse(Read(path), out var policy, out var faults))
        {
            throw new StartupFaultsException([.. faults.Select(fault => $"`Witnesses:PolicyFile`: {fault}")]);
        }

        var log = key.Signer.Verifier.Format();
        string[] wrong =
        [
            .. policy.Logs.Any(known => known.Format() == log) ? Array.Empty<string>() : [$"`Witnesses:PolicyFile` does not name this log; its line is `log {log}`"],
            .. policy.Witnesses.Where(witness => witness.Address is null).Select(witness => $"`Witnesses:PolicyFile`: witness `{witness.Name}` has no address to ask it at"),
            .. options.Value.InReceipts && policy.Witnesses.Sum(witness => witness.Verifier.Name.Length + LineLength) > MaxInReceipt
                ? ["`Witnesses:InReceipts`: there are too many witnesses for a receipt, or their names are too long"]
                : Array.Empty<string>(),
        ];
        Policy = wrong.Length == 0 ? policy : throw new StartupFaultsException(wrong);
    }

    /// <summary>Null when nobody is asked.</summary>
    public WitnessPolicy? Policy { get; }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupFaultsException($"`Witnesses:PolicyFile` cannot be read: {exception.GetType().Name}");
        }
    }
}
