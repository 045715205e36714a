using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Attention;

public sealed class PostgreSqlAttentionTests(SharedPostgreSqlInstallation shared) : AttentionContract(shared);
