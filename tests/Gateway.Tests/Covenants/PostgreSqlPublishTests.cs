using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class PostgreSqlPublishTests(SharedPostgreSqlInstallation shared) : PublishContract(shared);
