using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Sampling;

public sealed class PostgreSqlSampleTests(SharedPostgreSqlInstallation shared) : SampleContract(shared);
