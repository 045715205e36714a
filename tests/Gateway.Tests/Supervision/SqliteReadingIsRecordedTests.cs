using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Supervision;

public sealed class SqliteReadingIsRecordedTests(SharedInstallation shared) : ReadingIsRecordedContract(shared);
