using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Rotation;

public sealed class SqliteRotationTests() : RotationContract(new SqliteStorage());
