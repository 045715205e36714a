namespace Bekend.Gateway.Pages;

/// <summary>A link of the main navigation.</summary>
/// <param name="Path">Such as <c>/convenanten</c>.</param>
/// <param name="Text">In Dutch: a key of <see cref="Texts"/>.</param>
/// <param name="IsCurrent">Whether this page is it, or below it.</param>
internal sealed record NavigationItem(string Path, string Text, bool IsCurrent);
