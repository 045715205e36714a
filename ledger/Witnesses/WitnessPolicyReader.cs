using System.Globalization;
using Bekend.Ledger.Lines;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Witnesses;

/// <summary>Reads a policy line by line and notes every fault.</summary>
internal sealed class WitnessPolicyReader
{
    private static readonly char[] Blanks = [' ', '\t'];

    private readonly List<string> _faults = [];
    private readonly List<NoteVerifier> _logs = [];
    private readonly List<PolicyWitness> _witnesses = [];
    private readonly Dictionary<string, Func<IReadOnlySet<string>, bool>> _met = new(StringComparer.Ordinal);
    private Func<IReadOnlySet<string>, bool>? _quorum;
    private int _line;

    public IReadOnlyList<string> Faults => _faults;

    /// <returns>Null when there is any fault.</returns>
    public WitnessPolicy? Read(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            _line++;
            var words = line.TrimEnd('\r').Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && !words[0].StartsWith('#'))
            {
                ReadLine(words[0], words[1..]);
            }
        }

        _line = 0;
        Require(_logs.Count > 0, "a policy names at least one log");
        Require(_quorum is not null, "a policy ends with a quorum, which may be `none`");
        return _faults.Count == 0 ? new WitnessPolicy(_logs, _witnesses, _quorum!) : null;
    }

    private void ReadLine(string word, string[] rest)
    {
        switch (word)
        {
            case "log":
                ReadLog(rest);
                break;
            case "witness":
                ReadWitness(rest);
                break;
            case "group":
                ReadGroup(rest);
                break;
            case "quorum":
                ReadQuorum(rest);
                break;
            default:
                Require(false, "a line begins with log, witness, group or quorum");
                break;
        }
    }

    private void ReadLog(string[] words)
    {
        if (Require(words.Length is 1 or 2, "log VKEY [URL]")
            && Require(NoteVerifier.TryParse(words[0], out var log), "this is no key of a log")
            && Require(words.Length == 1 || Address(words[1]) is not null, "an address begins with https:// or http://"))
        {
            _logs.Add(log!);
        }
    }

    private void ReadWitness(string[] words)
    {
        if (Require(words.Length is 2 or 3, "witness NAME VKEY [URL]")
            && RequireNew(words[0])
            && Require(WitnessVerifier.TryParse(words[1], out var verifier), "this is no key of a witness")
            && Require(words.Length == 2 || Address(words[2]) is not null, "an address begins with https:// or http://")
            && Require(
                _witnesses.TrueForAll(known => known.Verifier.Format() != verifier!.Format()),
                "this key is another witness's already: one would count for two"))
        {
            var name = words[0];
            _witnesses.Add(new(name, verifier!, words.Length == 3 ? Address(words[2]) : null));
            _met.Add(name, cosigned => cosigned.Contains(name));
        }
    }

    private void ReadGroup(string[] words)
    {
        if (!Require(words.Length >= 3, "group NAME any|all|COUNT MEMBER …") || !RequireNew(words[0]))
        {
            return;
        }

        var members = words[2..];
        var unknown = Array.Find(members, member => !_met.ContainsKey(member));
        var needed = words[1] switch
        {
            "any" => 1,
            "all" => members.Length,
            var count => StrictDecimal.TryParse(count, out var number) && number <= members.Length ? (int)number : 0,
        };
        if (Require(unknown is null, $"`{unknown}` is no witness or group above this line")
            && Require(members.Distinct(StringComparer.Ordinal).Count() == members.Length, "a member counts once")
            && Require(needed > 0, "a group needs any, all, or at least one and at most all of its members"))
        {
            var each = members.Select(member => _met[member]).ToList();
            _met.Add(words[0], cosigned => each.Count(member => member(cosigned)) >= needed);
        }
    }

    private void ReadQuorum(string[] words)
    {
        if (Require(words.Length == 1, "quorum NAME, or quorum none")
            && Require(_quorum is null, "there is one quorum")
            && Require(words[0] == "none" || _met.ContainsKey(words[0]), $"`{words[0]}` is no witness or group above this line"))
        {
            _quorum = words[0] == "none" ? _ => true : _met[words[0]];
        }
    }

    private bool RequireNew(string name) =>
        Require(name != "none", "`none` is no name") && Require(!_met.ContainsKey(name), $"`{name}` is named twice");

    private bool Require(bool condition, string fault)
    {
        if (!condition)
        {
            _faults.Add(_line == 0 ? fault : string.Create(CultureInfo.InvariantCulture, $"line {_line}: {fault}"));
        }

        return condition;
    }

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;
}
