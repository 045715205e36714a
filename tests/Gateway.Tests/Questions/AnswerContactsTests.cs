using System.Text;
using Bekend.Gateway.Questions;

namespace Bekend.Gateway.Tests.Questions;

/// <summary>However many know the subject, and however long their names, the answer keeps its size.</summary>
public sealed class AnswerContactsTests
{
    [Theory]
    [InlineData(20, 100)]
    [InlineData(200, 30)]
    public void Fits_WhateverTheNames(int length, int count)
    {
        var contacts = Enumerable.Range(0, count)
            .Select(number => new AnswerContact(new string('é', length), $"Team {number}", "088-000 0000", "team@partner.example"))
            .ToList();

        var shown = AnswerContacts.Fit([], contacts).ToList();

        var answer = new Answer(true, "sterk", ["zorg"], shown, []).ToShown().ToJsonString();
        Assert.InRange(shown.Count, 1, count - 1);
        Assert.Equal(contacts.Take(shown.Count), shown);
        Assert.InRange(Encoding.UTF8.GetByteCount(answer), 1, AnswerContacts.MaxBytes + 100);
    }

    [Fact]
    public void Keeps_AFew() =>
        Assert.Equal(3, AnswerContacts.Fit([], Enumerable.Repeat(new AnswerContact("Zorg A", "Balie", null, null), 3)).Count());
}
