using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Questions;

/// <summary><c>GET /v1/vragen/{id}</c>: for its asker, the question as it stands.</summary>
internal static class QuestionEndpoint
{
    public static Task HandleAsync(HttpContext context, QuestionLookup lookup)
    {
        var (question, problem) = lookup.FindOwn(context);
        if (question is null)
        {
            return context.WriteProblemAsync(problem!);
        }

        return context.WriteJsonAsync(200, question.State == QuestionState.Waiting
            ? QuestionJson.Waiting(question.Id, question.ExpiresAt, question.Content)
            : QuestionJson.Opened(question.Id, question.ExpiresAt, question.Content));
    }
}
