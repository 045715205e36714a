using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing;

/// <summary>One test inside a covenant (`tests`).</summary>
/// <param name="Name">What it shows, in plain Dutch (`naam`); unique.</param>
/// <param name="Question">The question (`vraag`).</param>
/// <param name="Expectation">What must come out (`ja` or `nee`).</param>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record CovenantTest(string Name, DecisionRequest Question, Expectation Expectation, int Line);
