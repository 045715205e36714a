using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Signals;

public sealed class SqliteRegisterTests(SharedInstallation shared) : RegisterContract(shared);
