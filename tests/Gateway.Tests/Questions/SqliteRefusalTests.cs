using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class SqliteRefusalTests(SharedInstallation shared) : RefusalContract(shared);
