using System.Buffers.Text;
using System.Security.Cryptography;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Hosting.Tests.ServiceAccess;

public sealed class ServiceSecretTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("secret");

    [Fact]
    public void Create_IsForItsOwnerOnly_AndStrong()
    {
        ServiceSecret.Create(File);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(File).UnixFileMode);
        Assert.Equal(32, Base64Url.DecodeFromChars(System.IO.File.ReadAllText(File)).Length);
        Assert.NotNull(ServiceSecret.Read(File, out var fault));
        Assert.Null(fault);
    }

    [Fact]
    public void Create_Existing_IsKept()
    {
        System.IO.File.WriteAllText(File, "mine");

        ServiceSecret.Create(File);

        Assert.Equal("mine", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task Create_Racing_MakesOneWholeSecret()
    {
        for (var round = 0; round < 50; round++)
        {
            var file = _folder.File($"race{round}");
            var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            {
                ServiceSecret.Create(file);
                return ServiceSecret.Read(file, out var _)?.HeaderValue;
            })));
            Assert.NotNull(Assert.Single(seen.Distinct()));
        }

        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.draft"));
    }

    [Fact]
    public void Create_TwoFiles_Differ()
    {
        ServiceSecret.Create(File);
        ServiceSecret.Create(_folder.File("other"));

        Assert.NotEqual(System.IO.File.ReadAllText(File), System.IO.File.ReadAllText(_folder.File("other")));
    }

    [Theory]
    [InlineData(31, "", false)]
    [InlineData(32, "", true)]
    [InlineData(64, "", true)]
    [InlineData(32, "\n", true)]
    [InlineData(32, "\nAAAA", false)]
    [InlineData(32, "!", false)]
    public void Read_Weak_IsRefusedWithoutItsContent(int bytes, string end, bool good)
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
        System.IO.File.WriteAllText(File, text + end);

        var secret = ServiceSecret.Read(File, out var fault);

        Assert.Equal(good, secret is not null);
        Assert.Equal(!good, fault is not null);
        Assert.DoesNotContain(text, fault ?? string.Empty, StringComparison.Ordinal);
        Assert.DoesNotContain(text, secret?.ToString() ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    public void Read_MissingOrEmpty_IsRefused(string name)
    {
        if (name.Length > 0)
        {
            System.IO.File.WriteAllText(File, string.Empty);
        }

        Assert.Null(ServiceSecret.Read(name.Length == 0 ? name : File, out var fault));
        Assert.NotNull(fault);
    }

    [Fact]
    public void Matches_OnlyTheWholeHeader()
    {
        ServiceSecret.Create(File);
        var secret = ServiceSecret.Read(File, out _)!;
        var header = secret.HeaderValue;

        Assert.True(secret.Matches(new string(header)));
        Assert.False(secret.Matches(null));
        Assert.False(secret.Matches(string.Empty));
        Assert.False(secret.Matches(header + " "));
        Assert.False(secret.Matches("Bearer " + header.Split(' ')[1]));
        for (var i = 0; i < header.Length; i++)
        {
            Assert.False(secret.Matches(header[..i]));
            Assert.False(secret.Matches(header[..i] + (char)(header[i] ^ 1) + header[(i + 1)..]));
        }
    }

    public void Dispose() => _folder.Dispose();
}
