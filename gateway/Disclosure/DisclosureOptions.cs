using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Disclosure;

/// <summary>The disclosure log. Section <c>Disclosure</c>.</summary>
public sealed class DisclosureOptions
{
    /// <summary>Name of the log in checkpoints and verifier keys, such as <c>bekend.voorbeeldstad.example/log</c>. Never changes. Required.</summary>
    /// <remarks>Source: C2SP tlog-checkpoint, origin; no spaces and no plus signs.</remarks>
    [Required, RegularExpression(@"[^\s+]{1,200}", ErrorMessage = "`Disclosure:Origin` must be 1 to 200 characters without spaces and plus signs")]
    public string Origin { get; set; } = string.Empty;
}
