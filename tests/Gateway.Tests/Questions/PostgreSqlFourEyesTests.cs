using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Questions;

public sealed class PostgreSqlFourEyesTests(SharedPostgreSqlInstallation shared) : FourEyesContract(shared);
