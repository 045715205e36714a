namespace Bekend.Gateway.Supervision;

/// <summary>The first thing that does not fit about a stored disclosure.</summary>
internal enum DisclosureDamage
{
    /// <summary>The log has no entry at its place, or the entry of something else.</summary>
    Entry,

    /// <summary>The entry is not in the tree that the log signed.</summary>
    Tree,

    /// <summary>Its key is gone, or is not the one it was stored with.</summary>
    Key,

    /// <summary>Its content is gone, cannot be read, or is not what the entry commits to.</summary>
    Content,

    /// <summary>It is listed as something else than its content says.</summary>
    Overview,
}
