using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Gateway.KeyHolders;

/// <summary>A key that the holders made together.</summary>
/// <param name="Public">The key and the public keys of its shares.</param>
/// <param name="ValidFrom">When the first holder could use it.</param>
internal sealed record SharedKey(SharedPublicKey Public, DateTimeOffset ValidFrom);
