using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class PostgreSqlRetentionTests(SharedPostgreSqlInstallation shared) : RetentionContract(shared);
