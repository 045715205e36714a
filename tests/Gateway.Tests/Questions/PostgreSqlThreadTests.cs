using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class PostgreSqlThreadTests(SharedPostgreSqlInstallation shared) : ThreadContract(shared);
