using Bekend.Hosting.Startup;

namespace Bekend.Hosting.Tests.Startup;

public sealed class LoopbackOnlyTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:0")]
    [InlineData("urls", "http://localhost:5000;https://[::1]:5001")]
    [InlineData("urls", "http://127.8.8.8:1")]
    [InlineData("Kestrel:Endpoints:A:Url", "https://LOCALHOST:1")]
    [InlineData("http_ports", "")]
    [InlineData("other", "http://0.0.0.0")]
    public void Loopback_IsAllowed(string key, string value) => Assert.Empty(Faults((key, value)));

    [Theory]
    [InlineData("urls", "http://0.0.0.0:80")]
    [InlineData("urls", "http://[::]:80")]
    [InlineData("urls", "http://+:80")]
    [InlineData("urls", "http://*:80")]
    [InlineData("urls", "http://10.0.0.1:80")]
    [InlineData("urls", "http://127.0.0.1.example.nl:80")]
    [InlineData("urls", "http://localhost.example.nl:80")]
    [InlineData("urls", "http://localhost@example.nl:80")]
    [InlineData("urls", "nonsense")]
    [InlineData("Kestrel:Endpoints:A:Url", "http://0.0.0.0:80")]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    public void Reachable_IsAFault(string key, string value) => Assert.Single(Faults((key, value)));

    [Fact]
    public void Faults_AreAllNamed() => Assert.Equal(
        4,
        Faults(
            ("urls", "http://0.0.0.0:80;http://127.0.0.1:1;http://*:81"),
            ("Kestrel:Endpoints:A:Url", "http://10.0.0.1:80"),
            ("Kestrel:Endpoints:B:Url", "http://localhost:80"),
            ("HTTP_PORTS", "8080")).Count);

    private static List<string> Faults(params (string Key, string Value)[] settings) =>
    [
        .. LoopbackOnly.Faults(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build()),
    ];
}
