using Bekend.Policies.Publishing;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Covenants;

/// <summary>Checks what attributes cannot say.</summary>
internal sealed class CovenantOptionsValidator : IValidateOptions<CovenantOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, CovenantOptions options)
    {
        CovenantSigners.Read(options.Signers, out var signers);
        CovenantSigners.Read([.. options.Signers, .. options.FormerSigners], out var all);
        List<string> faults =
        [
            .. signers.Select(fault => $"`Covenants:Signers`: {fault}"),
            .. all.Except(signers).Select(fault => $"`Covenants:Signers` and then `Covenants:FormerSigners`: {fault}"),
        ];
        if (options.RefreshInterval < Shortest || options.RefreshInterval > Longest)
        {
            faults.Add($"`Covenants:RefreshInterval` is from {Shortest} to {Longest}");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
