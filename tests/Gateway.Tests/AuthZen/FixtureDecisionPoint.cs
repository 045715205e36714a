using System.Text.Json.Nodes;
using Bekend.Gateway.AuthZen;
using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Tests.AuthZen;

/// <summary>Decides as the public cases expect, so that they test the layer above it.</summary>
internal sealed class FixtureDecisionPoint(PublicFixtures fixtures) : IDecisionPoint
{
    public Evaluation Evaluate(Caller caller, EvaluationRequest request) =>
        new(fixtures.IsPermit(request.Subject.Id, request.Action.Name, request.Resource.Type, request.Resource.Id), null, []);

    public SearchOutcome Search(Caller caller, SearchRequest request) => new(
        [.. fixtures.Find(request.Subject.Id, request.Action?.Name, request.Resource.Type, request.Resource.Id)
            .Select(found => new SearchResult(found.GetRawText(), JsonObject.Create(found)!))],
        []);
}
