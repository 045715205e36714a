using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Signals;

public sealed class PostgreSqlListAndWithdrawTests(SharedPostgreSqlInstallation shared) : ListAndWithdrawContract(shared);
