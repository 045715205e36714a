using System.Diagnostics;
using System.Globalization;
using Bekend.Benchmarks.Measuring;
using Bekend.Connector;
using Bekend.Connector.Asking;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Benchmarks.Questions;

/// <summary>Consultants who ask one question after another, through the connector, as fast as they are answered.</summary>
internal sealed class Askers(GatewaySession session)
{
    private static readonly Question Triage = new()
    {
        Covenant = "overlast-voorbeeldstad",
        Purpose = "triage",
        Basis = "huurrecht",
        Case = "Z-2026-0012",
        To = ["zorg"],
        Role = "consulent",
        Employee = "m-4711",
        Adult = true,
    };

    private readonly QuestionAsker _asker = new(session, TimeProvider.System);
    private int _next;

    /// <param name="count">Askers at the same time.</param>
    /// <param name="time">How long they go on.</param>
    /// <returns>Timings of whole questions, and questions a second.</returns>
    public Task<(Sample Timings, double PerSecond)> RunAsync(int count, TimeSpan time) => Workers.RunAsync(count, time, AskOneAsync);

    private async Task<double> AskOneAsync()
    {
        var number = Interlocked.Increment(ref _next);
        var fields = new SubjectFields
        {
            GivenNames = "Tester",
            Surname = "Vraagstuk" + new string([.. number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'a'))]),
            BirthDate = "19700101",
        };
        var start = Stopwatch.GetTimestamp();
        if (!Subject.Read(SubjectKind.Person, fields).TryGet(out var subject, out var failure)
            || !(await _asker.AskAsync(Triage, subject, null, CancellationToken.None)).TryGet(out var answer, out failure))
        {
            throw new InvalidOperationException(failure.ToString());
        }

        return answer.Known
            ? throw new InvalidOperationException("An empty index knows nobody.")
            : Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
