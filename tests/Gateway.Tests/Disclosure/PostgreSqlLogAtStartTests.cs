using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

public sealed class PostgreSqlLogAtStartTests(SharedPostgreSqlInstallation shared) : LogAtStartContract(shared);
