using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class SqlitePublishTests(SharedInstallation shared) : PublishContract(shared);
