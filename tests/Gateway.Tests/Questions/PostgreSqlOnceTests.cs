using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class PostgreSqlOnceTests(SharedPostgreSqlInstallation shared) : OnceContract(shared);
