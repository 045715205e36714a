using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

public sealed class SqliteLogAtStartTests(SharedInstallation shared) : LogAtStartContract(shared);
