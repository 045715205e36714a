using System.Net;
using System.Net.Http.Headers;
using Bekend.Hosting.Tests.Support;

namespace Bekend.Hosting.Tests.ServiceAccess;

public sealed class ServiceAccessOverHttpTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await RunningService.StartAsync(ProbeService.Definition, _folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bekend-Dienst")]
    [InlineData("Bekend-Dienst AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer x")]
    public async Task NoOrWrongSecret_IsRefusedEverywhere(string? header)
    {
        _service.Client.DefaultRequestHeaders.Authorization = header is null ? null : AuthenticationHeaderValue.Parse(header);

        foreach (var path in new[] { "/throws", "/status/200", "/nowhere", "/healthy", "/", "//health/../throws" })
        {
            (await GetAsync(path)).AssertProblem(HttpStatusCode.Unauthorized, "BK1003");
        }

        Assert.Contains("1020 a caller without a valid service secret was refused", _service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RightSecret_IsLetIn() => Assert.Equal(HttpStatusCode.OK, (await GetAsync("/status/200")).Status);

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_IsOpen(string path, string body)
    {
        _service.Client.DefaultRequestHeaders.Authorization = null;

        Assert.Equal(body, (await GetAsync(path)).Body);
    }

    private async Task<Answer> GetAsync(string path)
    {
        using var response = await _service.Client.GetAsync(
            new Uri(_service.Client.BaseAddress + path.TrimStart('/')), TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }
}
