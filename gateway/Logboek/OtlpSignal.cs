namespace Bekend.Gateway.Logboek;

/// <summary>One of the kinds of data that OTLP carries.</summary>
/// <param name="Path">Where it is sent, after the base address.</param>
/// <param name="Rejected">Member of an answer that counts what was not taken.</param>
/// <remarks>Source: OTLP 1.x, OTLP/HTTP; opentelemetry-proto, collector services.</remarks>
internal sealed record OtlpSignal(string Path, string Rejected)
{
    /// <summary>Lines of the Logboek Dataverwerkingen are spans.</summary>
    public static OtlpSignal Traces { get; } = new("/v1/traces", "rejectedSpans");

    /// <summary>Lines of the Authorization Decision Log are log records.</summary>
    public static OtlpSignal Logs { get; } = new("/v1/logs", "rejectedLogRecords");
}
