using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AccessRequests;

public sealed class PostgreSqlAccessTests(SharedPostgreSqlInstallation shared) : AccessContract(shared);
