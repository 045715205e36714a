namespace Bekend.Indexing.Storage;

/// <summary>Work that is too much for one transaction.</summary>
internal static class Batches
{
    /// <param name="size">As much as a batch does at most.</param>
    /// <param name="run">Does one batch; says how much it did.</param>
    /// <returns>How much was done, once a batch was not full.</returns>
    public static async Task<int> RunAsync(int size, Func<Task<int>> run)
    {
        var done = 0;
        while (true)
        {
            var batch = await run();
            done += batch;
            if (batch < size)
            {
                return done;
            }
        }
    }
}
