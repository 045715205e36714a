using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class PostgreSqlLeftBehindTests(SharedPostgreSqlInstallation shared) : LeftBehindContract(shared);
