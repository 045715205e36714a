using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages.Goedkeuren;

public sealed class PostgreSqlApprovalPageTests(SharedPostgreSqlInstallation shared) : ApprovalPageContract(shared);
