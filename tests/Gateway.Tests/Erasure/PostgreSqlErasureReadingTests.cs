using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class PostgreSqlErasureReadingTests(SharedPostgreSqlInstallation shared) : ErasureReadingContract(shared);
