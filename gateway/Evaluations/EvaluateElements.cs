using Bekend.Gateway.Covenants;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Signals;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Evaluations;

/// <summary><c>POST /v1/evaluaties</c>: points of signals to register, up to 1024 at a time.</summary>
internal sealed class EvaluateElements(CovenantCatalogue covenants, PublicKeys keys, TimeProvider clock) : Exchange
{
    private const int MaxElements = 1024;
    private const int MaxBytes = 64 * 1024;
    private const int ElementSize = 32;

    private int _count;
    private int _keyVersion;

    public override async Task<byte[]?> EnforceAsync(HttpContext context)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body => new EvaluationRequest(
            body.Text("convenant", 63), body.Blocks("elementen", 1, MaxElements, ElementSize)));
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return null;
        }

        if (covenants.Find(request.Covenant) is not { } covenant)
        {
            await context.WriteProblemAsync(GatewayProblems.UnknownCovenant);
            return null;
        }

        var caller = context.GetCaller();
        if (!RegistrationRight.Has(caller, covenant))
        {
            await context.WriteProblemAsync(GatewayProblems.NotARegistrar);
            return null;
        }

        if (!covenant.IsValidAt(clock.GetUtcNow()))
        {
            await context.WriteProblemAsync(GatewayProblems.CovenantNotValid);
            return null;
        }

        var key = await keys.CurrentAsync(covenant, context.RequestAborted);
        _count = request.Elements.Length / ElementSize;
        _keyVersion = key.Version;
        return KeyHolderBody.Format(request.Covenant, key.Version, caller, request.Elements);
    }

    public override Task DiscloseAsync(HttpContext context, ServiceAnswer answer)
    {
        // Nothing about anyone: points that only their sender can unblind. What is registered with them goes on record.
        return context.WriteJsonAsync(200, EvaluationJson.AddTo([], KeyHolderAnswer.Read(answer, _keyVersion, _count)));
    }

    private sealed record EvaluationRequest(string Covenant, byte[] Elements);
}
