namespace Bekend.Policies.Covenants;

/// <summary>That the answer is special data (`bijzonder`), and why it may be given all the same.</summary>
/// <param name="Category">For example `gezondheid` or `strafrechtelijk`.</param>
/// <param name="Ground">The ground that lifts the prohibition (`grond`).</param>
public sealed record SpecialCategory(string Category, string Ground);
