using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Commands;

/// <summary>Tests of one connector that asks.</summary>
public abstract class AskTests : IDisposable
{
    private protected Workspace Workspace { get; } = new();

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Workspace.Dispose();
    }
}
