using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class PostgreSqlSignInTests(SharedPostgreSqlInstallation shared) : SignInContract(shared);
