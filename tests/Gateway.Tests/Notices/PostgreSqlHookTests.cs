using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class PostgreSqlHookTests(SharedPostgreSqlInstallation shared) : HookContract(shared);
