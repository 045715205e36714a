using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Bekend.Hosting.Startup;

/// <summary>Recognises the exceptions that mean "the configuration is wrong".</summary>
internal static class StartupFaults
{
    /// <returns>Every fault, or null when the exception means something else.</returns>
    public static IReadOnlyList<string>? Of(Exception exception) => exception switch
    {
        StartupFaultsException startup => startup.Faults,
        OptionsValidationException options => [.. options.Failures],
        AggregateException all when all.InnerExceptions.All(inner => Of(inner) is not null) =>
            [.. all.InnerExceptions.SelectMany(inner => Of(inner)!)],
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } binding => [binding.Message],
        IOException { InnerException: AddressInUseException } address => [address.Message],
        Storage.StoreUnavailableException store => [store.Message],
        _ => null,
    };
}
