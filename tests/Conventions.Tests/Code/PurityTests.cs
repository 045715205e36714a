using System.Text.RegularExpressions;

namespace Bekend.Conventions.Tests.Code;

/// <summary>policy, pseudonyms and ledger open no file, call nobody and read no clock: what they answer depends on arguments alone.</summary>
public sealed partial class PurityTests
{
    private static readonly string[] Pure = ["policy", "pseudonyms", "voprf", "ledger"];

    [Fact]
    public void Does_NoInputOrOutput() => Rule.Holds(
        "A pure library gets text, bytes and time as arguments.",
        Repository.ProductCode.Where(file => Pure.Contains(file.Area))
            .SelectMany(file => Enumerable.Range(0, file.Lines.Count).Where(line => Outside().IsMatch(Code(file.Lines[line]))).Select(file.At)));

    [Theory]
    [InlineData("var text = File.ReadAllText(path);", true)]
    [InlineData("internal sealed class Decider(TimeProvider clock)", true)]
    [InlineData("using System.Net.Http;", true)]
    [InlineData("using Microsoft.AspNetCore.Http;", true)]
    [InlineData("var place = new Place(File: name, Line: 1);", false)]
    public void Finds_Outside(string line, bool found) => Assert.Equal(found, Outside().IsMatch(line));

    private static string Code(string line) => line.Split("//")[0];

    [GeneratedRegex(@"\b(File|Directory|Environment|Stopwatch|Process)\.\w|\bTimeProvider\b|\bFileStream\b|\bHttpClient\b|\busing (System\.Net|Microsoft\.AspNetCore|Microsoft\.Extensions)\b")]
    private static partial Regex Outside();
}
