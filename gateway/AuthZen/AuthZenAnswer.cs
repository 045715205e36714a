using System.Text.Json.Nodes;
using Bekend.Policies.Replay;

namespace Bekend.Gateway.AuthZen;

/// <summary>An answer, and what it was decided on.</summary>
internal sealed record AuthZenAnswer(JsonObject Body, IReadOnlyList<LoggedDecision> DecidedOn);
