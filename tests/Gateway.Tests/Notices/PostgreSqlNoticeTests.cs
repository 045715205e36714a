using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class PostgreSqlNoticeTests(SharedPostgreSqlInstallation shared) : NoticeContract(shared);
