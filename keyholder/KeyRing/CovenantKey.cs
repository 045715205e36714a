using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.KeyRing;

/// <summary>A covenant's key, ready to evaluate.</summary>
internal sealed record CovenantKey(KeyName Name, EvaluationKey Secret, DateTimeOffset MadeAt);
