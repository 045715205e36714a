using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Signals;

public sealed class PostgreSqlRegisterTests(SharedPostgreSqlInstallation shared) : RegisterContract(shared);
