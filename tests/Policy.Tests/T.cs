namespace Bekend.Policies.Tests;
public sealed class T { [Fact] public void A() => Assert.Equal(1, 1); }
