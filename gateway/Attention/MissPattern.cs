namespace Bekend.Gateway.Attention;

/// <summary>Which answers are taken together, and when they are a pattern.</summary>
/// <param name="Covenant">Id of the covenant.</param>
/// <param name="Since">Older answers do not count.</param>
/// <param name="Minimum">Least number of answers.</param>
/// <param name="Percentage">Least share of <c>niet bekend</c>.</param>
internal sealed record MissPattern(string Covenant, DateTimeOffset Since, int Minimum, int Percentage);
