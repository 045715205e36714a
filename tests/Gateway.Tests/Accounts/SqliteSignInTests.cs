using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

public sealed class SqliteSignInTests(SharedInstallation shared) : SignInContract(shared);
