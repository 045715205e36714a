using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Sampling;

public sealed class SqliteSampleTests(SharedInstallation shared) : SampleContract(shared);
