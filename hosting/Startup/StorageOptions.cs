using System.ComponentModel.DataAnnotations;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Hosting.Startup;

/// <summary>Where a service keeps its data. Section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>Folder for secrets, Data Protection keys and, without PostgreSQL, the database; made when it does not exist. Required.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;

    /// <summary>Connection string of the service's login in PostgreSQL; empty for SQLite in <see cref="Folder"/>. Default empty.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>Connection string of the login that owns the schema and migrates it; empty when the service's login does. Default empty.</summary>
    public string? PostgreSqlOwner { get; set; }

    internal string? Owner => string.IsNullOrWhiteSpace(PostgreSqlOwner) ? null : PostgreSqlOwner;

    /// <summary>Names what is wrong without repeating it: a connection string holds a password.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(PostgreSql) && PostgreSqlConnectionString.Fault("Storage:PostgreSql", PostgreSql) is { } fault)
        {
            yield return new(fault, [nameof(PostgreSql)]);
        }

        if (Owner is { } owner && PostgreSqlConnectionString.Fault("Storage:PostgreSqlOwner", owner) is { } ownerFault)
        {
            yield return new(ownerFault, [nameof(PostgreSqlOwner)]);
        }

        if (Owner is not null && string.IsNullOrWhiteSpace(PostgreSql))
        {
            yield return new("`Storage:PostgreSqlOwner` is given without `Storage:PostgreSql`", [nameof(PostgreSqlOwner)]);
        }
    }
}
