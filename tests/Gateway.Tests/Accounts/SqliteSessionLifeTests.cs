using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class SqliteSessionLifeTests(SharedInstallation shared) : SessionLifeContract(shared);
