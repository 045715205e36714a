using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.AccessRequests;

public sealed class SqliteAccessTests(SharedInstallation shared) : AccessContract(shared);
