using System.Text.Json;
using Bekend.Gateway.Accounts.SignIn;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Accounts.Seed;

/// <summary>Reads one account of the seed file; notes every fault and goes on.</summary>
/// <param name="item">The JSON object.</param>
/// <param name="where">File and place, for faults.</param>
/// <param name="faults">Receives sentences that quote no value.</param>
internal sealed class SeedReader(JsonElement item, string where, List<string> faults)
{
    private const int LongestName = 128;
    private const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";

    private static readonly string[] Fields = ["gebruiker", "naam", "organisatie", "rollen", "toezicht", "wachtwoord", "totp"];

    public SeededAccount Read()
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{where}: must be a JSON object");
            return new(string.Empty, string.Empty, string.Empty, [], [], string.Empty, []);
        }

        foreach (var field in item.EnumerateObject().Where(field => !Fields.Contains(field.Name)))
        {
            faults.Add($"{where}: has a field that means nothing; known are {string.Join(", ", Fields)}");
        }

        var user = Text("gebruiker");
        Demand(user.All(UserNameCharacters.Contains), "gebruiker", "must have letters, digits and - . _ @ + only");
        var organisation = Text("organisatie");
        Demand(Oin.TryParse(organisation, out _), "organisatie", "must be an OIN of 20 digits");
        var password = Text("wachtwoord");
        Demand(PasswordRules.Fault(user, password) is null, "wachtwoord", PasswordRules.Fault(user, password) ?? string.Empty);
        var secret = Base32.Parse(Text("totp")) ?? [];
        Demand(secret.Length >= Totp.LeastSecretBytes, "totp", $"must be base32 of at least {Totp.LeastSecretBytes} bytes");
        return new(user, Text("naam"), organisation, Names("rollen", isRequired: true), Names("toezicht", isRequired: false), password, secret);
    }

    private string Text(string field)
    {
        var text = item.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
        var isGood = text.Length > 0 && text.Length <= PasswordRules.MostLength && !text.Any(char.IsControl)
            && (field is not ("gebruiker" or "naam") || text.Length <= LongestName);
        Demand(isGood, field, "is required: text without control characters");
        return isGood ? text : string.Empty;
    }

    /// <summary>Roles and ids of covenants have one shape: lower case, digits and hyphens.</summary>
    private List<string> Names(string field, bool isRequired)
    {
        if (!item.TryGetProperty(field, out var list))
        {
            Demand(!isRequired, field, "is required: a list");
            return [];
        }

        var names = list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : string.Empty).ToList()
            : [];
        Demand(list.ValueKind == JsonValueKind.Array && (names.Count > 0 || !isRequired), field, "must be a list, with at least one value where it is required");
        Demand(names.All(IsName), field, "must hold lower-case names");
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 63 && name[0] != '-' && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private void Demand(bool holds, string field, string fault)
    {
        var sentence = $"{where}: `{field}` {fault}";
        if (!holds && !faults.Exists(known => known.StartsWith($"{where}: `{field}`", StringComparison.Ordinal)))
        {
            faults.Add(sentence);
        }
    }
}
