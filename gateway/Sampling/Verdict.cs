namespace Bekend.Gateway.Sampling;

/// <summary>What an officer finds of a disclosure.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Something is not as it should be; the officer writes what.</summary>
    Irregular,
}
