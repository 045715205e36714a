using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Microsoft.EntityFrameworkCore;

namespace Bekend.Gateway.Accounts.Storage;

/// <summary>Where accounts are kept: in the database of the other stores, whichever that is.</summary>
internal static class AccountStorageSetup
{
    public static void AddAccountStorage(this IServiceCollection services)
    {
        services.AddSingleton<StoreFaults>();
        services.AddDbContext<AccountsDbContext>((provider, options) => Choose(provider, options)
            .AddInterceptors(provider.GetRequiredService<StoreFaults>()));
    }

    private static DbContextOptionsBuilder Choose(IServiceProvider provider, DbContextOptionsBuilder options) =>
        provider.GetService<PostgreSqlDatabase>() is { } postgreSql
            ? options.UseNpgsql(postgreSql.Source)
            : options.UseSqlite(provider.GetRequiredService<SqliteDatabase>().Connect(), contextOwnsConnection: true);
}
