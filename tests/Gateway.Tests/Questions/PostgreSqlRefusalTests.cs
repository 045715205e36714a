using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class PostgreSqlRefusalTests(SharedPostgreSqlInstallation shared) : RefusalContract(shared);
