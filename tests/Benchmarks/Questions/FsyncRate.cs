using Bekend.Benchmarks.Measuring;

namespace Bekend.Benchmarks.Questions;

/// <summary>What it takes this disk to make 4 KiB durable.</summary>
internal static class FsyncRate
{
    public static Sample Measure(string folder, int rounds)
    {
        var file = Path.Combine(folder, "fsync");
        var block = new byte[4096];
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        return new(Enumerable.Range(0, rounds).Select(_ => Alternating.Time(() =>
        {
            stream.Write(block);
            stream.Flush(flushToDisk: true);
        })).ToList());
    }
}
