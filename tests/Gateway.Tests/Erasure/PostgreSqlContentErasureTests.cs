using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class PostgreSqlContentErasureTests(SharedPostgreSqlInstallation shared) : ContentErasureContract(shared);
