namespace Bekend.Indexing.Rotation;

/// <summary>Under which version of its key a covenant's rows are.</summary>
/// <param name="Version">Of every row; while the key changes, of those that the change has not reached.</param>
/// <param name="Next">The version that rows go to while the key changes; null when it does not.</param>
internal readonly record struct KeyStand(int Version, int? Next)
{
    /// <summary>Before any key was changed.</summary>
    public static KeyStand First { get; } = new(1, null);

    /// <summary>The version in which rows are written.</summary>
    public int Newest => Next ?? Version;
}
