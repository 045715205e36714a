using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Questions;

/// <summary><c>GET /v1/vragen/{id}</c>: for its asker, the question as it stands.</summary>
internal static class QuestionEndpoint
{
    public static async Task HandleAsync(HttpContext context, QuestionLookup lookup)
    {
        var (question, problem) = await lookup.FindOwnAsync(context);
        if (question is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        await context.WriteJsonAsync(200, question.State == QuestionState.Waiting
            ? QuestionJson.Waiting(question.Id, question.ExpiresAt, question.Content)
            : QuestionJson.Opened(question.Id, question.ExpiresAt, question.Content));
    }
}
