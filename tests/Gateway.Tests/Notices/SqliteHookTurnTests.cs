using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class SqliteHookTurnTests(SharedInstallation shared) : HookTurnContract(shared);
