using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Rotation;

public sealed class PostgreSqlRotationTests() : RotationContract(new PostgreSqlStorage());
