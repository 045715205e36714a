using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages.Goedkeuren;

public sealed class SqliteApprovalPageTests(SharedInstallation shared) : ApprovalPageContract(shared);
