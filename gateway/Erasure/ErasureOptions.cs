namespace Bekend.Gateway.Erasure;

/// <summary>Erasing what is on record before its time. Section <c>Erasure</c>.</summary>
public sealed class ErasureOptions
{
    /// <summary>Whether a second person, another officer or whoever manages the installation, must approve. Default true.</summary>
    public bool FourEyes { get; set; } = true;
}
