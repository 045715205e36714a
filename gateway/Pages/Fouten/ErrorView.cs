namespace Bekend.Gateway.Pages.Fouten;

/// <summary>What the error page shows.</summary>
/// <param name="Status">400 to 599.</param>
/// <param name="Title">In the language of the page.</param>
/// <param name="Explanation">What happened, and what to do next.</param>
/// <param name="Reference">Under which the log has this request.</param>
internal sealed record ErrorView(int Status, string Title, string Explanation, string Reference);
