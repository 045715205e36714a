using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Signals;

public sealed class PostgreSqlLifeTests(SharedPostgreSqlInstallation shared) : LifeContract(shared);
