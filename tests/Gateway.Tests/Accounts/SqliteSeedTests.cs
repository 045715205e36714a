using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class SqliteSeedTests(SharedInstallation shared) : SeedContract(shared);
