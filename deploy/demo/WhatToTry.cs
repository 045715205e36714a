using System.Text.Json.Nodes;

namespace Bekend.Demo;

/// <summary>Tells a newcomer what to type.</summary>
internal static class WhatToTry
{
    public static void Write(TextWriter output, string gateway, DemoFolders folders, IReadOnlyList<JsonObject> accounts, bool empty)
    {
        var hit = DemoPerson.All[0];
        var clients = Shown(folders.Clients);
        var ask = $"dotnet run --project connector -- ask --client {clients}/corporatie-a.json --covenant overlast-voorbeeldstad "
            + "--basis huurrecht --case Z-2026-0012 --employee m-4711 --adult yes";
        output.WriteLine($"""

            Bekend runs.
              pages         {gateway}/aanmelden
              gateway       {gateway}
              covenants     {gateway}/v1/convenanten        (with a token)
              issuer        {gateway}/.well-known/openid-configuration
              log           {gateway}/log/checkpoint   {gateway}/log/vkey
              clients       {clients}/<organisation>.json
              logs          {Shown(folders.Logs)}/

            Sign in there as (user name, password, TOTP secret for an authenticator app):
            {string.Join(Environment.NewLine, accounts.Select(Line))}

            The code of the moment, without an app:
              dotnet run --project deploy/demo -- code consulent

            Everybody in here is made up. In another terminal, in this folder, try:
              export BEKEND_STATE={Shown(folders.State)}/me
            """);
        if (empty)
        {
            output.WriteLine($"""

                There are no signals yet (--empty). Load some as a care partner, from a CSV file of your own:
                  dotnet run --project connector -- signals load FILE.csv --client {clients}/zorg-a.json --covenant overlast-voorbeeldstad --kind zorgmijding --contact team-a

                """);
        }

        output.WriteLine($$"""

            1. A tenant who is {{(empty ? "not known yet" : "known to a care partner")}}:
              echo '{"bsn":"{{hit.Bsn}}"}' | {{ask}} --purpose triage --to zorg --receipt receipt.txt

            2. Someone who is not known:
              echo '{"bsn":"999980002"}' | {{ask}} --purpose triage --to zorg

            3. A question that is refused, with the article (only the municipality may ask for `casus`):
              echo '{"bsn":"{{hit.Bsn}}"}' | {{ask}} --purpose casus --to zorg

            4. An address{{(empty ? string.Empty : " that is known to a care partner")}}:
              echo '{"postcode":"1399ZB","huisnummer":"88"}' | {{ask}} --address --purpose triage --to zorg

            5. The receipt of the first answer, checked without asking anyone:
              dotnet run --project connector -- receipt verify receipt.txt --client {{clients}}/corporatie-a.json

            Ctrl+C stops everything.
            """);
    }

    private static string Line(JsonObject account) =>
        $"  {(string?)account["gebruiker"],-14}  {(string?)account["wachtwoord"]}  {(string?)account["totp"]}";

    /// <summary>Relative when it lies in this folder: that is what people would type.</summary>
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
