using Microsoft.Extensions.DependencyInjection;

namespace Bekend.Hosting.Startup;

/// <summary>Runs every check and stops once, with all faults (design §4, 10).</summary>
internal static class StartupChecks
{
    /// <summary>Does one step of the start and keeps its faults instead of stopping at them.</summary>
    public static void Collect(List<string> faults, Action step)
    {
        try
        {
            step();
        }
        catch (Exception exception) when (StartupFaults.Of(exception) is { } found)
        {
            faults.AddRange(found);
        }
        catch (Exception) when (faults.Count > 0)
        {
            // What breaks upon a known fault is its consequence, and the known faults stop the start anyhow.
        }
    }

    /// <exception cref="StartupFaultsException">There were faults before, or a check found one.</exception>
    public static void Run(IServiceProvider services, List<string> faults)
    {
        foreach (var check in services.GetServices<StartupCheck>())
        {
            Collect(faults, () => check.Run(services));
        }

        if (faults.Count > 0)
        {
            throw new StartupFaultsException([.. faults.Distinct(StringComparer.Ordinal)]);
        }
    }
}
