using Bekend.Hosting.Storage;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Hosting.Tests.Storage;

public sealed class FileOnceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Create_Racing_AsksForOneContent()
    {
        for (var round = 0; round < 100; round++)
        {
            var file = _folder.File($"{round}");
            var made = 0;
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            {
                FileOnce.Create(file, () => [(byte)Interlocked.Increment(ref made)]);
                Assert.Equal<byte>([1], File.ReadAllBytes(file));
            })));
            Assert.Equal(1, made);
        }
    }

    [Fact]
    public void Create_DraftOfACrash_IsReplaced()
    {
        File.WriteAllText(_folder.File("x.draft"), "half");

        FileOnce.Create(_folder.File("x"), () => [7]);

        Assert.Equal<byte>([7], File.ReadAllBytes(_folder.File("x")));
    }

    [Fact]
    public void Create_MissingFolder_Throws() =>
        Assert.ThrowsAny<IOException>(() => FileOnce.Create(_folder.File("missing/x"), () => [7]));

    public void Dispose() => _folder.Dispose();
}
