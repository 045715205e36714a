namespace Bekend.Policies.Covenants;

/// <summary>How well two signals match, weakest first (`sterkte`).</summary>
public enum NoticeStrength
{
    /// <summary>`mogelijk`.</summary>
    Possible,

    /// <summary>`waarschijnlijk`.</summary>
    Probable,

    /// <summary>`sterk`.</summary>
    Strong,
}
