using Bekend.Policies.Decisions;

namespace Bekend.Policies.Printing;

/// <summary>A question on one line, in the words of a covenant's tests.</summary>
public static class QuestionText
{
    /// <summary>Writes a question as the <c>vraag</c> of a test.</summary>
    /// <param name="question">One with a defined level and kind of subject.</param>
    /// <returns>Such as <c>{wie: gemeente/regisseur, bij: zorg, doel: triage, grondslag: taak, tijd: "2026-03-03T10:00"}</c>; what is left out has its default.</returns>
    public static string Write(DecisionRequest question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return TreeWriter.WriteLine(TestTrees.Of(question));
    }
}
