namespace Bekend.Gateway.AuthZen;

/// <summary>What is searched for.</summary>
internal enum SearchKind
{
    Subject,
    Resource,
    Action,
}
