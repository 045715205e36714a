using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class SqliteVersionInTurnTests(SharedInstallation shared) : VersionInTurnContract(shared);
