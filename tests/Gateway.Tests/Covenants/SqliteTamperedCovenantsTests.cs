using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class SqliteTamperedCovenantsTests(SharedInstallation shared) : TamperedCovenantsContract(shared);
