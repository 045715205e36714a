using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class SqliteOnceTests(SharedInstallation shared) : OnceContract(shared);
