using System.ComponentModel.DataAnnotations;

namespace Bekend.Hosting.Startup;

/// <summary>Where a service keeps its data. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Folder for the database and the Data Protection keys; made when it does not exist. Required.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;
}
