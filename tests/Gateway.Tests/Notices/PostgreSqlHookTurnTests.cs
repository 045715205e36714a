using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class PostgreSqlHookTurnTests(SharedPostgreSqlInstallation shared) : HookTurnContract(shared);
