using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class SqliteFourEyesTests(SharedInstallation shared) : FourEyesContract(shared);
