namespace Bekend.Gateway.Rotation;

/// <summary>How far a rotation is. Values are stored; never renumber.</summary>
internal enum RotationStep
{
    /// <summary>On record; the next key is to be made and put on record, and the index to be told.</summary>
    Started = 1,

    /// <summary>The index brings its rows over; questions still use the old version.</summary>
    Rekeying = 2,

    /// <summary>New questions use the new version; what was begun under the old one may still be finished.</summary>
    Switched = 3,

    /// <summary>The old version holds no more; index and key holder are to forget it.</summary>
    Closing = 4,

    /// <summary>Only the new version is left; that is on record.</summary>
    Closed = 5,
}
