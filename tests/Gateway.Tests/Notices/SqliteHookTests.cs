using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class SqliteHookTests(SharedInstallation shared) : HookContract(shared);
