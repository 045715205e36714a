namespace Bekend.Hosting.Storage;

/// <summary>What must survive when a write is acknowledged.</summary>
public enum Durability
{
    /// <summary>Survives a killed process, may be lost with the power. For what can simply be asked again.</summary>
    Process,

    /// <summary>Survives loss of power: on disk before it is acknowledged.</summary>
    Power,
}
