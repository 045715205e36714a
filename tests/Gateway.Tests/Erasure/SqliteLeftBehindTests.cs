using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class SqliteLeftBehindTests(SharedInstallation shared) : LeftBehindContract(shared);
