using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Notices;

/// <summary>Notices that two organisations hold a signal on one subject.</summary>
internal static class NoticeSetup
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddCheckedOptions<HookOptions>("Notices");
        services.AddSingleton<NoticeBell>();
        services.AddSingleton<NoticeReach>();
        services.AddSingleton<NoticeRecords>();
        services.AddSingleton<MatchDelivery>();
        services.AddSingleton<PairCheck>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<NoticeUpkeep>();
        services.AddSingleton<HookClient>();
        services.AddSingleton<HookDelivery>();
        services.AddHostedService<HookWatch>();
        services.AddHostedService<NoticeDelivery>();
        services.AddHostedService<NoticeWatch>();
    }
}
