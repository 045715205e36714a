using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Questions;

/// <summary>Removes expired questions; what is answered lives on in the log alone.</summary>
internal sealed class QuestionSweep(IQuestionStore questions, TimeProvider clock, ILogger<QuestionSweep> logger)
    : PeriodicTask("question sweep", TimeSpan.FromMinutes(1), clock, logger)
{
    /// <summary>An expired question is kept this much longer, so that its asker hears 410 and not 404.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock = clock;

    protected override Task RunOnceAsync(CancellationToken cancellationToken) =>
        questions.SweepAsync(_clock.GetUtcNow() - Grace, cancellationToken);
}
