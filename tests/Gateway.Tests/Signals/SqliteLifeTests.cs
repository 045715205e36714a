using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Signals;

public sealed class SqliteLifeTests(SharedInstallation shared) : LifeContract(shared);
