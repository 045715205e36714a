using Bekend.Gateway.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedPostgreSqlInstallation))]

namespace Bekend.Gateway.Tests.Support;

/// <summary>All its data in PostgreSQL.</summary>
public sealed class SharedPostgreSqlInstallation : InstallationFixture
{
    private protected override TestStorage NewStorage() => new PostgreSqlStorage();
}
