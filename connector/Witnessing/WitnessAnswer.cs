namespace Bekend.Connector.Witnessing;

/// <summary>What a witness answers over HTTP.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Text; ends in a newline.</param>
/// <param name="ContentType">Of the body.</param>
internal sealed record WitnessAnswer(int Status, string Body, string ContentType = "text/plain; charset=utf-8")
{
    /// <summary>How the body of a 409 is marked that holds the size seen.</summary>
    public const string SizeType = "text/x.tlog.size";
}
