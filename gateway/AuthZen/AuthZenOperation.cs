using System.Text.Json;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;

namespace Bekend.Gateway.AuthZen;

/// <summary>Reads one kind of request and answers it.</summary>
/// <param name="point">Decides.</param>
/// <param name="caller">Who asks.</param>
/// <param name="body">A JSON object.</param>
/// <param name="faults">Receives everything that is wrong with it.</param>
/// <returns>Null when there are faults.</returns>
internal delegate AuthZenAnswer? AuthZenOperation(IDecisionPoint point, Caller caller, JsonElement body, ICollection<Fault> faults);
