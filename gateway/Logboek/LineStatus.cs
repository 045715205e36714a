namespace Bekend.Gateway.Logboek;

/// <summary>How a processing went. The numbers are OTLP's.</summary>
/// <remarks>Source: Logboek Dataverwerkingen 1.0; opentelemetry-proto, <c>Status.StatusCode</c>.</remarks>
internal enum LineStatus
{
    /// <summary>Nothing was found, or nothing was looked up: a refusal is no error.</summary>
    Unset = 0,

    /// <summary>Something was disclosed.</summary>
    Ok = 1,

    /// <summary>The service itself failed.</summary>
    Error = 2,
}
