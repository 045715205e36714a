using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

public sealed class SqliteLogServingTests(SharedInstallation shared) : LogServingContract(shared);
