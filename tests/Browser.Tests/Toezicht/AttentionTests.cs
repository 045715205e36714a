using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Toezicht;

public sealed class AttentionTests(BrowserFixture fixture)
{
    /// <summary>Opens questions under 25 cases that follow each other; the elements are the group's base point.</summary>
    private const string Script =
        """
        async () => {
          const session = await (await fetch('/v1/sessie')).json();
          const elements = Array.from({ length: 16 }, () => '4vKuCmq8TnGohKlhxQBRX1jjC2qlgt2NtqZZReCNLXY');
          const statuses = [];
          for (let number = 1; number <= 25; number++) {
            const answer = await fetch('/v1/vragen', {
              method: 'POST',
              headers: { 'content-type': 'application/json', 'x-antiforgery': session.antiforgery },
              body: JSON.stringify({
                convenant: 'overlast-voorbeeldstad', doel: 'triage', grondslag: 'huurrecht', zaak: `Z-7001-${String(number).padStart(4, '0')}`,
                bij: ['zorg'], ziet: 'hit', soort: 'persoon', meerderjarig: true, rol: 'consulent', elementen: elements,
              }),
            });
            statuses.push(answer.status);
          }
          return statuses.every((status) => status === 201);
        }
        """;

    [Fact]
    public async Task Shows_WhatStoodOut_UntilTheOfficerSaysWhatItWas()
    {
        await using (var asker = await Visitor.OpenAsync(fixture, account: fixture.Account("consulent")))
        {
            await asker.GoAsync("/mijn-vragen");
            Assert.True(await asker.Page.EvaluateAsync<bool>(Script));
        }

        await using var officer = await Visitor.OpenAsync(fixture, account: fixture.Account("fg"));
        await officer.GoAsync("/toezicht");
        var point = officer.Page.Locator("section", new() { Has = officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Zaaknummers die op elkaar volgen", Level = 3 }) }).Last;
        await Assertions.Expect(point.GetByText("25 zaaknummers")).ToBeVisibleAsync();
        await Assertions.Expect(officer.Page.GetByText("Er is niets geblokkeerd")).ToBeVisibleAsync();
        await officer.CheckAsync("toezicht-aandachtspunten");

        await point.GetByLabel("Wat was er aan de hand?").FillAsync("Proef met de voorbeeldzaken; besproken.");
        await point.GetByRole(AriaRole.Button, new() { Name = "Afhandelen" }).ClickAsync();

        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Zaaknummers die op elkaar volgen" })).ToHaveCountAsync(0);
    }
}
