using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class SqliteThreadTests(SharedInstallation shared) : ThreadContract(shared);
