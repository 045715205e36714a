namespace Bekend.Connector.Tests.Support;

/// <summary>One request as the stub saw it.</summary>
internal sealed record SeenRequest(string Method, string Path, string Body, string? Authorization)
{
    public string Line => $"{Method} {Path}";
}
