namespace Bekend.Gateway.Logboek;

/// <summary>One processing, for every receiver: a line of the Logboek Dataverwerkingen and one below it for each subject.</summary>
/// <param name="TraceId">32 hexadecimal digits.</param>
/// <param name="SpanId">16 of them, the same whenever the same processing is told again.</param>
/// <param name="ParentSpanId">The caller's span, or null.</param>
/// <param name="Name">For people; nothing of the caller's.</param>
/// <param name="Start">When it was asked.</param>
/// <param name="End">When it was done.</param>
/// <param name="Activity">URI in the register of processing activities.</param>
/// <param name="Organisation">OIN of who asked, or was told.</param>
/// <param name="Processor">URL of the software that called, or null.</param>
/// <param name="Fault">Type of what went wrong, with status <see cref="LineStatus.Error"/>; else null.</param>
/// <param name="Covenant">Its id.</param>
/// <param name="SubjectType">URI that says what a subject's pseudonym is.</param>
/// <param name="Subjects">Match pseudonyms, real and fake alike; may be none.</param>
internal sealed record ProcessingLine(
    string TraceId,
    string SpanId,
    string? ParentSpanId,
    string Name,
    LineStatus Status,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Activity,
    string Organisation,
    string? Processor,
    string? Fault,
    string Covenant,
    string SubjectType,
    IReadOnlyList<byte[]> Subjects)
{
    /// <summary>Whether nothing was looked up.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Has match pseudonyms: belongs in no log.</summary>
    public override string ToString() => $"{nameof(ProcessingLine)} {SpanId}";
}
