using Bekend.Gateway.Accounts.Sessions;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekend.Gateway.Accounts.Storage;

/// <summary>Accounts and sessions, in the gateway's own database. The tables are made by its migrations, not by this model.</summary>
internal sealed class AccountsDbContext(DbContextOptions<AccountsDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("accounts");
        builder.Entity<AccountSession>().ToTable("account_sessions")
            .HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.Entity<AccountSession>().HasIndex(session => session.EndsAt).HasDatabaseName("account_sessions_by_end");
        builder.Entity<AccountSession>().HasIndex(session => session.AccountId).HasDatabaseName("account_sessions_by_account");

        // Only its own statement moves it: an update of the whole row would bring an old step back.
        builder.Entity<Account>().Property(account => account.LastTotpStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        TableNames.Apply(builder.Model);
    }

    /// <summary>Times are milliseconds since the epoch, as everywhere in this database.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<EpochMilliseconds>();
}
