using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class SqliteNoticeLifeTests(SharedInstallation shared) : NoticeLifeContract(shared);
