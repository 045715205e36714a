using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Loading;

/// <summary>A batch whose keys are blinded and ready to be evaluated.</summary>
internal sealed record BlindedBatch(SignalBatch Batch, Blinding Blinding);
