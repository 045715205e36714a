using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Export;

public sealed class SqliteExportTests(SharedInstallation shared) : ExportContract(shared);
