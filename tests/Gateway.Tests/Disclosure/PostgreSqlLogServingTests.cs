using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

public sealed class PostgreSqlLogServingTests(SharedPostgreSqlInstallation shared) : LogServingContract(shared);
