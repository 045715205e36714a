using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

public sealed class PostgreSqlLogTests(SharedPostgreSqlInstallation shared) : LogContract(shared);
