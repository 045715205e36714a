using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Signals;

public sealed class SqliteListAndWithdrawTests(SharedInstallation shared) : ListAndWithdrawContract(shared);
