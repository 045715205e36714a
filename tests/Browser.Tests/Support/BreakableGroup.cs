namespace Bekend.Browser.Tests.Support;

/// <summary>The tests that break things: one after the other, on one demo.</summary>
[CollectionDefinition]
public sealed class BreakableGroup : ICollectionFixture<BreakableDemo>;
