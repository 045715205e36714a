using Bekend.Policies.Covenants;
using Bekend.Policies.Printing;
using Bekend.Policies.Syntax;
using Bekend.Testing;

namespace Bekend.Policies.Tests.Printing;

public sealed class QuestionTextTests
{
    [Fact]
    public void Writes_OneLine_WithoutDefaults() => Assert.Equal(
        "{wie: gemeente/regisseur, bij: politie, doel: triage, grondslag: taak, zaak: Z-0001, tijd: \"2026-03-03T10:00\", ziet: domein}",
        QuestionText.Write(Sample.Request));

    [Fact]
    public void Writes_WhatReadsAsTheSameQuestion()
    {
        var questions = new GeneratedRequests(Sample.Covenant, 7) { Nonsense = 0 }.Take(600)
            .Where(question => Enum.IsDefined(question.DetailLevel) && Enum.IsDefined(question.Subject))
            .Where(question => question.Approvals > 0 && (question.Case is null || CaseRequirement.IsCaseId(question.Case)));
        var compared = 0;
        foreach (var question in questions)
        {
            var text = QuestionText.Write(question);
            if (CovenantReader.Read("vraag.yaml", Sample.Yaml + $"  - {{naam: vijf, vraag: {text}, nee: wie}}\n") is { IsValid: true, Covenant: { } covenant })
            {
                Assert.Equal(question with { Time = question.Time.ToUniversalTime() }, covenant.Tests[^1].Question with { Time = covenant.Tests[^1].Question.Time.ToUniversalTime() });
                compared++;
            }
        }

        Assert.True(compared > 300, $"{compared} can be a test");
    }
}
