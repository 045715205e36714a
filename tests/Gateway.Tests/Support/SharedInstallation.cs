using Bekend.Gateway.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedInstallation))]

namespace Bekend.Gateway.Tests.Support;

/// <summary>All its data in SQLite, as an installation has that names no other database.</summary>
public sealed class SharedInstallation : InstallationFixture
{
    private protected override TestStorage NewStorage() => new SqliteStorage();
}
