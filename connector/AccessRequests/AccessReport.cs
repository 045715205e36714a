using System.Globalization;
using System.Text;
using Bekend.Connector.Gateway;
using Bekend.Policies.Covenants;

namespace Bekend.Connector.AccessRequests;

/// <summary>The citizen's report: Dutch, in Markdown that reads as plain text too.</summary>
/// <remarks>
/// INVARIANT: only what certainly is about the citizen, and nothing that tells whether something is postponed: every report has the same words
/// about that.
/// </remarks>
internal static class AccessReport
{
    private const string Certain = "sterk";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Format(AccountReply account)
    {
        var told = Certainly(account).ToList();
        var text = new StringBuilder();
        Add(text, "# Wie vroeg naar u");
        Add(text, $"Opgesteld op {Moment(account.OpgesteldOp!.Value)}, naar aanleiding van uw verzoek om inzage (artikel 15 AVG).");
        Add(text, $"Dit overzicht gaat over het convenant “{Plain(account.Titel)}”. Partijen bij dit convenant mogen elkaar onder voorwaarden vragen of een persoon of een adres bij hen bekend is.");
        Add(text, told.Count switch
        {
            0 => "Op dit moment kunnen wij u geen vragen melden.",
            1 => "Wij kunnen u één vraag melden.",
            _ => string.Create(Dutch, $"Wij kunnen u {told.Count} vragen melden, de oudste eerst."),
        });
        for (var number = 0; number < told.Count; number++)
        {
            Add(text, string.Create(Dutch, $"## {number + 1}. {Moment(told[number].Tijd!.Value)}"));
            Add(text, string.Join(' ', told[number].Uitleg!.Select(Plain)));
            Add(text, $"Nummer: {Plain(told[number].Id)}");
        }

        Add(text, "## Wat hier niet in staat");
        Add(text, "Een convenant kan bepalen dat u pas later hoort van een vraag (artikel 23 AVG). Zo’n vraag staat in dit overzicht zodra dat uitstel voorbij is. Vragen waarvan de bewaartermijn voorbij is, zijn gewist. Signalen die een organisatie zelf heeft vastgelegd, vraagt u op bij die organisatie.");
        Add(text, "## Uw rechten");
        Add(text, "Klopt iets niet, dan kunt u vragen om rectificatie (artikel 16 AVG). U kunt vragen om wissing (artikel 17) of beperking (artikel 18), en bezwaar maken (artikel 21). Noem daarbij het nummer hierboven. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.");
        return text.ToString();
    }

    /// <summary>How many disclosures are left to the officer's judgement.</summary>
    public static int Uncertain(AccountReply account) => account.Verstrekkingen!.Count - Certainly(account).Count();

    private static IEnumerable<AccountItemReply> Certainly(AccountReply account) => account.Verstrekkingen!.Where(item => item.Overeenkomst == Certain);

    private static void Add(StringBuilder text, string paragraph) => text.Append(paragraph).Append("\n\n");

    private static string Moment(DateTimeOffset moment) => DutchTime.ToLocal(moment).ToString("d MMMM yyyy, HH.mm 'uur'", Dutch);

    private static string Plain(string? text) => PlainText.Line(text) ?? "–";
}
