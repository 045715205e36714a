namespace Bekend.Hosting.Startup;

/// <summary>Configuration is wrong. Lists every fault; the program ends with code 78 (EX_CONFIG).</summary>
public sealed class StartupFaultsException : Exception
{
    public StartupFaultsException()
        : this([])
    {
    }

    public StartupFaultsException(string message)
        : this([message])
    {
    }

    public StartupFaultsException(string message, Exception inner)
        : base(message, inner) => Faults = [message];

    public StartupFaultsException(IReadOnlyList<string> faults)
        : base("Wrong configuration:" + string.Concat(faults.Select(fault => Environment.NewLine + "  " + fault))) =>
        Faults = faults;

    /// <summary>Every fault, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
