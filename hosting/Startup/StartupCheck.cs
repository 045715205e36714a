namespace Bekend.Hosting.Startup;

/// <summary>Something to check before the service is built; registered once for each options class.</summary>
/// <param name="Run">Throws what <see cref="StartupFaults"/> recognises.</param>
internal sealed record StartupCheck(Action<IServiceProvider> Run);
