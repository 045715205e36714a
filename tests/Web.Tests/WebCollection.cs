namespace Bekend.Web.Tests;

/// <summary>One after another: every test runs programs of one folder.</summary>
[CollectionDefinition(Name)]
public sealed class WebCollection : ICollectionFixture<WebPackage>
{
    public const string Name = "gateway/Web";
}
