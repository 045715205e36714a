using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.ServiceAccess;
using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Logboek;

/// <summary>One logboek: what it is sent counts only when it says that it has it.</summary>
internal sealed class LogboekReceiver : IDisposable
{
    /// <summary>Name of the operator's own.</summary>
    public const string OperatorName = "beheerder";

    private const int MaxAnswer = 64 * 1024;

    private readonly HttpClient _http;
    private readonly X509Certificate2? _own;
    private readonly string _endpoint;

    /// <exception cref="StartupFaultsException">A file that was there when the options were checked is gone.</exception>
    public LogboekReceiver(string name, LogboekReceiverOptions options, SubjectPseudonyms subjects, TimeSpan timeout)
    {
        (Name, Subjects, _endpoint) = (name, subjects, options.Endpoint.TrimEnd('/'));
        _own = options.HasCertificate
            ? TlsIdentity.Read(options.CertificateFile, options.CertificateKeyFile, TimeProvider.System.GetUtcNow(), out var fault)
                ?? throw new StartupFaultsException(fault!)
            : null;
        _http = OutsideClient.Create(timeout, MaxAnswer, Tls(PublicKeyPin.Parse(options.ServerKey)));
        if (options.TokenFile.Length > 0)
        {
            var token = LogboekToken.Read(options.TokenFile, out var missing) ?? throw new StartupFaultsException(missing!);
            _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }
    }

    public string Name { get; }

    /// <summary>What subjects are called here, and nowhere else.</summary>
    public SubjectPseudonyms Subjects { get; }

    /// <summary>Sends one request.</summary>
    /// <param name="signal">Whose path it takes.</param>
    /// <param name="body">OTLP in JSON.</param>
    /// <param name="cancellationToken">Ends the wait; whether it arrived is not known then.</param>
    /// <returns>Null when all of it was acknowledged; else the status, 0 when the logboek was not reached or too slow.</returns>
    public async Task<int?> SendAsync(OtlpSignal signal, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            using var response = await _http.PostAsync(new Uri(_endpoint + signal.Path), content, cancellationToken);
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return (int)response.StatusCode == 200 && OtlpAcknowledgement.IsComplete(answer, signal) ? null : (int)response.StatusCode;
        }
        catch (Exception exception) when (OutsideClient.IsFailure(exception, cancellationToken))
        {
            return 0;
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _own?.Dispose();
        Subjects.Dispose();
    }

    private SslClientAuthenticationOptions Tls(PublicKeyPin? pin) => new()
    {
        LocalCertificateSelectionCallback = _own is null ? null : (_, _, _, _, _) => _own,

        // A pinned key says more than a name or a chain; without one, both must be right.
        RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
            pin?.Accepts(certificate as X509Certificate2, TimeProvider.System.GetUtcNow()) ?? errors == SslPolicyErrors.None,
    };
}
