namespace Bekend.Gateway.Attention;

/// <summary>The answers one employee got under one covenant.</summary>
internal sealed record MissCount(string Organisation, string Person, long Answers, long Misses)
{
    public override string ToString() => nameof(MissCount);
}
