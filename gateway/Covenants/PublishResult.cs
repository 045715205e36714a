namespace Bekend.Gateway.Covenants;

/// <summary>What came of publishing a version.</summary>
internal abstract record PublishResult
{
    private PublishResult()
    {
    }

    /// <summary>It is published: now, or it was already.</summary>
    internal sealed record Published(PublishedVersion Version, bool IsNew) : PublishResult;

    /// <summary>The file or its signatures are not right.</summary>
    internal sealed record NotAccepted(CovenantVerdict Verdict) : PublishResult;

    /// <summary>Another text was published under this number before.</summary>
    internal sealed record Taken : PublishResult;

    /// <summary>A later version was published before.</summary>
    /// <param name="Latest">Its number.</param>
    internal sealed record TooLow(string Latest) : PublishResult;
}
