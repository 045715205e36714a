namespace Bekend.Gateway.Questions;

/// <summary>Log messages about questions: ids and reasons, never who or what is asked about.</summary>
internal static partial class QuestionLog
{
    [LoggerMessage(EventIds.QuestionDenied, LogLevel.Information, "question denied, decision {DecisionId}: {Reason}")]
    public static partial void QuestionDenied(ILogger logger, Guid decisionId, string? reason);

    [LoggerMessage(EventIds.QuestionOpened, LogLevel.Debug, "question {QuestionId} opened")]
    public static partial void QuestionOpened(ILogger logger, Guid questionId);

    [LoggerMessage(EventIds.QuestionWaiting, LogLevel.Information, "question {QuestionId} waits for a colleague")]
    public static partial void QuestionWaiting(ILogger logger, Guid questionId);

    [LoggerMessage(EventIds.QuestionApproved, LogLevel.Information, "question {QuestionId} approved")]
    public static partial void QuestionApproved(ILogger logger, Guid questionId);
}
