using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Tests.Support;

/// <summary>When the log fails.</summary>
internal sealed class LogFailure
{
    private long _left = long.MaxValue;

    /// <summary>From now on nothing can be appended.</summary>
    public void Begin() => Interlocked.Exchange(ref _left, 0);

    /// <summary>So many records can still be appended.</summary>
    public void BeginAfter(int records) => Interlocked.Exchange(ref _left, records);

    public void End() => Interlocked.Exchange(ref _left, long.MaxValue);

    public bool IsNow(int records) => Interlocked.Add(ref _left, -records) < 0;

    /// <summary>Puts the failing store before the real one.</summary>
    public void Install(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(ILogStore)).ImplementationType!;
        services.AddSingleton<ILogStore>(provider => new FailingLogStore((ILogStore)ActivatorUtilities.CreateInstance(provider, real), this));
    }
}
