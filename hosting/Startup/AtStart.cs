namespace Bekend.Hosting.Startup;

/// <summary>Waits for asynchronous work where a service is put together: constructors cannot await.</summary>
public static class AtStart
{
    /// <summary>Does the work on the thread pool and waits: the caller's own context, which it keeps busy, is not needed to finish it.</summary>
    /// <returns>The result of <paramref name="work"/>; its exception comes out as it is.</returns>
    public static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
