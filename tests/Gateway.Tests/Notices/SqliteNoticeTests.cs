using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Notices;

public sealed class SqliteNoticeTests(SharedInstallation shared) : NoticeContract(shared);
