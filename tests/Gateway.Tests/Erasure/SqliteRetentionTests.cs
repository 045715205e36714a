using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

public sealed class SqliteRetentionTests(SharedInstallation shared) : RetentionContract(shared);
