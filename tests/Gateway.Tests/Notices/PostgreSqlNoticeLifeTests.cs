using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class PostgreSqlNoticeLifeTests(SharedPostgreSqlInstallation shared) : NoticeLifeContract(shared);
