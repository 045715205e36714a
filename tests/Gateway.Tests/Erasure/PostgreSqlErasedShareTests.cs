using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class PostgreSqlErasedShareTests(SharedPostgreSqlInstallation shared) : ErasedShareContract(shared);
