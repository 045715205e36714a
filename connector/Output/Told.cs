using Bekend.Policies.Explanations;

namespace Bekend.Connector.Output;

/// <summary>The language in which a report is told.</summary>
/// <param name="Of">Takes that language out of both.</param>
internal sealed record Told(Func<Explanation, string> Of)
{
    /// <param name="language">nl or en.</param>
    public static Told In(string? language) => new(language switch
    {
        "nl" => told => told.Dutch,
        "en" => told => told.English,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    });

    /// <summary>One of two texts.</summary>
    public string Say(string dutch, string english) => Of(new(dutch, english));
}
