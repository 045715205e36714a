namespace Bekend.Indexing.Signals;

/// <summary>One signal as its holder may see it by its id: with the covenant that it is under.</summary>
internal sealed record HeldSignal(string Covenant, StoredSignal Signal);
