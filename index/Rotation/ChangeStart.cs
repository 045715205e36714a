namespace Bekend.Indexing.Rotation;

/// <summary>What asking for a change of key comes down to.</summary>
internal enum ChangeStart
{
    /// <summary>The rows are in the old version and nothing changes yet.</summary>
    Begins,

    /// <summary>This very change is going on.</summary>
    GoesOn,

    /// <summary>This very change is over.</summary>
    IsOver,

    /// <summary>Another change is going on, the rows are in another version, or a key is another than before.</summary>
    DoesNotFit,
}
