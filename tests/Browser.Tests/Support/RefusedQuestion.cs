namespace Bekend.Browser.Tests.Support;

/// <summary>A question that no covenant allows: it is on record without anything having been looked up.</summary>
internal static class RefusedQuestion
{
    /// <summary>What a page's script sends; the elements are nobody's.</summary>
    private const string Script =
        """
        async (question) => {
          const session = await (await fetch('/v1/sessie')).json();
          const elements = Array.from({ length: 16 }, () => 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
          const answer = await fetch('/v1/vragen', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-antiforgery': session.antiforgery },
            body: JSON.stringify({ ...question, elementen: elements }),
          });
          return (await answer.json()).beslissingId;
        }
        """;

    /// <summary>Asks as the consultant of the demo.</summary>
    /// <param name="addresses">Under the covenant about addresses, on a person; otherwise under that about nuisance, for a purpose of others.</param>
    /// <returns>Id of the disclosure.</returns>
    public static async Task<string> AskAsync(Stage stage, bool addresses = false)
    {
        await using var visitor = await Visitor.OpenAsync(stage, account: stage.Account("consulent"));
        visitor.Complaints.Expect(403);
        await visitor.GoAsync("/mijn-vragen");
        return await visitor.Page.EvaluateAsync<string>(Script, new
        {
            convenant = addresses ? "adresfraude-voorbeeldstad" : "overlast-voorbeeldstad",
            doel = addresses ? "toezicht" : "casus",
            grondslag = "huurrecht",
            zaak = "Z-2026-0012",
            bij = (string[])(addresses ? ["gemeente"] : ["zorg", "gemeente"]),
            ziet = "hit",
            soort = "persoon",
            meerderjarig = true,
            toelichting = "Klachten van buren.",
            rol = "consulent",
        });
    }
}
