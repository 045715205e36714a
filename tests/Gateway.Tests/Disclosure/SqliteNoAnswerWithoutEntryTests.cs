using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

public sealed class SqliteNoAnswerWithoutEntryTests(SharedInstallation shared) : NoAnswerWithoutEntryContract(shared);
