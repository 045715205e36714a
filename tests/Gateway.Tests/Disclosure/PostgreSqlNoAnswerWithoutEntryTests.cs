using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Disclosure;

public sealed class PostgreSqlNoAnswerWithoutEntryTests(SharedPostgreSqlInstallation shared) : NoAnswerWithoutEntryContract(shared);
