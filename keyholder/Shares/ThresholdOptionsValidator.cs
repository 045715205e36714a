using System.Text.RegularExpressions;
using Bekend.Pseudonyms.Voprf.Threshold;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Shares;

/// <summary>Checks the agreement between holders as far as one of them can see it.</summary>
internal sealed partial class ThresholdOptionsValidator : IValidateOptions<ThresholdOptions>
{
    public ValidateOptionsResult Validate(string? name, ThresholdOptions options)
    {
        var faults = options.IsShared ? [.. Faults(options)] : AloneFaults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // Half an agreement must not become a key that one holder has alone.
    private static IEnumerable<string> AloneFaults(ThresholdOptions options)
    {
        if (options.Member != 0 || options.Needed != 0 || options.KeyFile.Length > 0)
        {
            yield return "`Threshold:Members` must name all holders when anything else of `Threshold` is given";
        }
    }

    private static IEnumerable<string> Faults(ThresholdOptions options)
    {
        var count = options.Members.Count;
        if (count > ThresholdShape.MaxHolders)
        {
            yield return $"`Threshold:Members` must be at most {ThresholdShape.MaxHolders}";
        }

        if (options.Needed < 1 || options.Needed > count)
        {
            yield return $"`Threshold:Needed` must be 1 to {count}";
        }

        foreach (var fault in options.Members.SelectMany(MemberFaults))
        {
            yield return fault;
        }

        if (options.Members.DistinctBy(member => member.Name).Count() < count || options.Members.DistinctBy(member => member.PublicKey).Count() < count)
        {
            yield return "`Threshold:Members` must differ in name and in public key";
        }

        if (options.Member < 1 || options.Member > count)
        {
            yield return $"`Threshold:Member` must be 1 to {count}";
            yield break;
        }

        using var key = MemberKeyFile.Read(options.KeyFile, out var unreadable);
        if (key is null)
        {
            yield return $"`Threshold:KeyFile`: {unreadable}";
        }
        else if (!MemberKeyFile.Format(key).Equals(options.Members[options.Member - 1].PublicKey, StringComparison.Ordinal))
        {
            yield return $"`Threshold:Members:{options.Member - 1}:PublicKey` is not that of the key in `Threshold:KeyFile`";
        }
    }

    private static IEnumerable<string> MemberFaults(MemberOptions member, int at)
    {
        if (!NamePattern().IsMatch(member.Name))
        {
            yield return $"`Threshold:Members:{at}:Name` must be 1 to 63 of a-z, 0-9 and hyphen";
        }

        if (MemberKeyFile.Decode(member.PublicKey) is null)
        {
            yield return $"`Threshold:Members:{at}:PublicKey` must be 32 bytes, base64url without padding";
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,62}\z", RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();
}
