using System.ComponentModel.DataAnnotations;

namespace Bekend.Gateway.Logboek;

/// <summary>Who receives lines of the Logboek Dataverwerkingen and of the Authorization Decision Log. Section <c>Logboek</c>.</summary>
public sealed class LogboekOptions
{
    /// <summary>The operator's logboek: every line goes there. Default none.</summary>
    public LogboekReceiverOptions Operator { get; set; } = new();

    /// <summary>Logboeken of organisations, each by its OIN: lines about what that organisation asked and was told. Default none.</summary>
    public IReadOnlyDictionary<string, LogboekReceiverOptions> Organisations { get; set; } = new Dictionary<string, LogboekReceiverOptions>();

    /// <summary>Register of processing activities: a URI, to which the id of a purpose (<c>verwerking</c>) is added. Required with a logboek.</summary>
    public string Register { get; set; } = string.Empty;

    /// <summary>URI of the activity under which a question is refused for a purpose that its covenant does not know. Required with a logboek.</summary>
    public string RefusalActivity { get; set; } = string.Empty;

    /// <summary>URLs of the software that organisations ask with, by OIN: named in lines about a question that came with a trace. Default none.</summary>
    public IReadOnlyDictionary<string, string> Processors { get; set; } = new Dictionary<string, string>();

    /// <summary>Longest wait for an acknowledgement: 100 ms to 1 min. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>All that are configured, with their names: <see cref="LogboekReceiver.OperatorName"/> or an OIN.</summary>
    internal IEnumerable<(string Name, LogboekReceiverOptions Options)> Receivers =>
        Organisations.Select(receiver => (receiver.Key, receiver.Value))
            .Prepend((LogboekReceiver.OperatorName, Operator))
            .Where(receiver => receiver.Item2.Endpoint.Length > 0);
}
