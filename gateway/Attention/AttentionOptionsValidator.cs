using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Attention;

/// <summary>Rules across the fields of <see cref="AttentionOptions"/>.</summary>
internal sealed class AttentionOptionsValidator : IValidateOptions<AttentionOptions>
{
    public ValidateOptionsResult Validate(string? name, AttentionOptions options) => options.OfficeOpens <= options.OfficeCloses
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("`Attention:OfficeCloses` must not be before `Attention:OfficeOpens`");
}
