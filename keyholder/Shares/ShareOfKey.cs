using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.KeyHolding.Shares;

/// <summary>This holder's share of a key, confirmed by all and ready to evaluate.</summary>
/// <param name="Secret">The share.</param>
/// <param name="Public">The key and the public keys of all shares.</param>
/// <param name="ConfirmedAt">When all had confirmed.</param>
internal sealed record ShareOfKey(EvaluationKey Secret, SharedPublicKey Public, DateTimeOffset ConfirmedAt);
