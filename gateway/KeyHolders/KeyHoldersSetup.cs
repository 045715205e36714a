namespace Bekend.Gateway.KeyHolders;

/// <summary>The holders of the keys.</summary>
internal static class KeyHoldersSetup
{
    public static void AddKeyHolders(this IServiceCollection services)
    {
        services.AddSingleton<Holders>();
        services.AddSingleton<KeyRounds>();
        services.AddSingleton<SharedKeys>();
        services.AddSingleton<ShareEvaluator>();
        services.AddSingleton<KeyEvaluator>();
    }
}
