using Bekend.Hosting.Storage.PostgreSql;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bekend.Hosting.Startup;

/// <summary>Chooses the database of a service by configuration alone.</summary>
public static class PostgreSqlSetup
{
    /// <summary>Registers <see cref="PostgreSqlDatabase"/> when <c>Storage:PostgreSql</c> is given.</summary>
    /// <returns>False when it is not: the service keeps its data in SQLite, in its folder.</returns>
    public static bool AddPostgreSql(this WebApplicationBuilder builder, PostgreSqlSchema schema)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (string.IsNullOrWhiteSpace(builder.Configuration["Storage:PostgreSql"]))
        {
            return false;
        }

        builder.Services.AddSingleton(services =>
        {
            var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
            return PostgreSqlDatabase.Open(options.PostgreSql!, options.Owner, schema);
        });
        return true;
    }
}
