namespace Bekend.Gateway.Disclosure;

/// <summary>How a question ended. Values are stored; never renumber.</summary>
internal enum DisclosureOutcome
{
    /// <summary>Not allowed; nothing was looked up.</summary>
    Refused = 0,

    /// <summary>Nobody who was asked holds a signal.</summary>
    NotKnown = 1,

    /// <summary>Somebody who was asked holds a signal.</summary>
    Known = 2,
}
