namespace Bekend.Gateway.Notices;

/// <summary>Notices that two organisations hold a signal on one subject.</summary>
internal static class NoticeSetup
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<NoticeBell>();
        services.AddSingleton<NoticeRecords>();
        services.AddSingleton<MatchDelivery>();
        services.AddSingleton<NoticeReader>();
        services.AddHostedService<NoticeDelivery>();
        services.AddHostedService<NoticeWatch>();
    }
}
