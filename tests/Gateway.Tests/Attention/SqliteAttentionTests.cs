using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Attention;

public sealed class SqliteAttentionTests(SharedInstallation shared) : AttentionContract(shared);
