using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Covenants;

/// <summary>Which covenants this gateway serves. Section <c>Covenants</c>.</summary>
public sealed class CovenantOptions
{
    /// <summary>Folder with one <c>.yaml</c> file for each covenant. Read at start; a single fault stops the start. Required.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;
}
