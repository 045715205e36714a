using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Output;
using Bekend.Policies.Covenants;
using Bekend.Policies.Testing;
using Bekend.Policies.Testing.Mutations;
using Bekend.Policies.Testing.Suggestions;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant test</c>: the tests inside a covenant, and how much of it they hold in place.</summary>
internal sealed class CovenantTestCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Covenant file" };
    private readonly Option<bool> _coverage = new("--coverage") { Description = "Change the covenant in every single way and tell which changes no test notices" };
    private readonly Option<bool> _suggest = new("--suggest") { Description = "Also print the tests that are missing, for the privacy officer to approve; the file is left alone" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("test", "Run the tests inside a covenant") { _file, _coverage, _suggest, _json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!CovenantFile.Read(parsed.GetRequiredValue(_file)).TryGet(out var covenant, out var failure))
        {
            return context.Fail(failure);
        }

        var failures = CovenantTester.Run(covenant).Where(result => !result.Passed)
            .Select(result => new TestFailureDocument(result.Test.Name, result.Test.Line, result.Failure!)).ToList();
        var score = failures.Count == 0 && (parsed.GetValue(_coverage) || parsed.GetValue(_suggest)) ? Measure(covenant, parsed.GetValue(_suggest)) : null;
        var document = new CovenantTestDocument(covenant.Id.Value, covenant.Version, covenant.Tests.Count, failures, score);
        if (parsed.GetValue(_json))
        {
            context.Io.Out.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.CovenantTestDocument));
        }
        else
        {
            Write(document);
        }

        return (int)(failures.Count > 0 || score is { Survivors.Count: > 0 } ? ExitCode.TestsFailed : ExitCode.Done);
    }

    private static MutationDocument Measure(Covenant covenant, bool suggest)
    {
        var score = MutationTester.Run(covenant);
        var suggested = suggest ? TestSuggester.Suggest(covenant, score) : [];
        return new(
            ClauseCoverage.Of(covenant),
            score.Killed,
            score.Counted,
            score.Equivalent,
            score.Percentage,
            [.. score.Survivors.Select(survivor => survivor.Mutant.Description)],
            suggested.Count == 0 ? null : SuggestionText.Write(suggested));
    }

    private void Write(CovenantTestDocument document)
    {
        var output = context.Io.Out;
        output.WriteLine(FormattableString.Invariant($"{document.Covenant} {document.Version}: {document.Tests - document.Failures.Count} of {document.Tests} tests pass"));
        foreach (var failure in document.Failures)
        {
            output.WriteLine(FormattableString.Invariant($"  line {failure.Line}, {failure.Name}: {failure.Message}"));
        }

        if (document.Score is { } score)
        {
            Write(score);
        }
    }

    private void Write(MutationDocument score)
    {
        var output = context.Io.Out;
        output.WriteLine();
        TextTable.Write(output, ["ID", "DECIDES", "NEAREST"], [.. score.Clauses.Select(clause => new[]
        {
            clause.Id, clause.Decides.ToString(CultureInfo.InvariantCulture), clause.Nearest.ToString(CultureInfo.InvariantCulture),
        })]);
        output.WriteLine();
        output.WriteLine(FormattableString.Invariant(
            $"{score.Percentage}%: tests notice {score.Killed} of {score.Counted} changes ({score.Equivalent} more change no answer)"));
        foreach (var survivor in score.Survivors)
        {
            output.WriteLine($"  unnoticed: {survivor}");
        }

        if (score.Suggestions is { } suggestions)
        {
            output.WriteLine();
            output.WriteLine("# They say what the covenant decides now. Approve each before it goes into the file.");
            output.Write(suggestions);
        }
    }
}
