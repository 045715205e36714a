using System.ComponentModel.DataAnnotations;
using Bekend.Hosting.Startup;

namespace Bekend.Hosting.Tests.Startup;

public sealed class PostgreSqlOptionsTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Database=bekend")]
    [InlineData("Host=::1;Database=bekend;Username=x;Password=y")]
    [InlineData("Host=/run/postgresql;Database=bekend")]
    [InlineData("Server=localhost;Database=bekend;SSL Mode=Disable")]
    [InlineData("Host=db.example;Database=bekend;SSL Mode=VerifyFull")]
    [InlineData("Host=a.example,b.example;Database=bekend;SslMode=VerifyCA")]
    [InlineData("")]
    [InlineData(null)]
    public void Accepts(string? text) => Assert.Empty(Faults(new() { Folder = "x", PostgreSql = text }));

    [Theory]
    [InlineData("zeer-geheim", "`Storage:PostgreSql` is not a connection string for PostgreSQL")]
    [InlineData("Host=localhost;Database=x;zeer-geheim=1", "`Storage:PostgreSql` is not a connection string for PostgreSQL")]
    [InlineData("Host=localhost;Database=x;Port=zeer-geheim", "`Storage:PostgreSql` is not a connection string for PostgreSQL")]
    [InlineData("Host=localhost;Password=zeer-geheim", "`Storage:PostgreSql` must name `Host` and `Database`")]
    [InlineData("Database=zeer-geheim", "`Storage:PostgreSql` must name `Host` and `Database`")]
    [InlineData("Host=db.example;Database=x;Password=zeer-geheim", "`Storage:PostgreSql` goes to another machine; it must have `SSL Mode=VerifyFull`, or `VerifyCA`")]
    [InlineData("Host=db.example;Database=x;SSL Mode=Require", "`Storage:PostgreSql` goes to another machine; it must have `SSL Mode=VerifyFull`, or `VerifyCA`")]
    [InlineData("Host=localhost,192.0.2.1;Database=x", "`Storage:PostgreSql` goes to another machine; it must have `SSL Mode=VerifyFull`, or `VerifyCA`")]
    public void Refuses_WithoutQuoting(string text, string message) =>
        Assert.Equal([message], Faults(new() { Folder = "x", PostgreSql = text }));

    [Fact]
    public void Refuses_OwnerAloneAndWrong() => Assert.Equal(
        [
            "`Storage:PostgreSqlOwner` must name `Host` and `Database`",
            "`Storage:PostgreSqlOwner` is given without `Storage:PostgreSql`",
        ],
        Faults(new() { Folder = "x", PostgreSqlOwner = "Password=zeer-geheim" }));

    private static IEnumerable<string?> Faults(StorageOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage);
    }
}
