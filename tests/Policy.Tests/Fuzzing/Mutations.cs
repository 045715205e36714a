using System.Text;
using System.Text.RegularExpressions;
using Bekend.Policies.Printing;
using Bekend.Policies.Syntax.Trees;
using Bekend.Policies.Tests.Testing;

namespace Bekend.Policies.Tests.Fuzzing;

/// <summary>Makes bad files out of good ones: by bytes, by tokens, by branches of the tree; and files out of nothing.</summary>
internal sealed partial class Mutations(int seed)
{
    private static readonly string[] Seeds =
    [
        Sample.Yaml, Sample.Yaml, Sample.Yaml, Block(RepositoryFiles.Read("policy/README.md")),
        ExampleCovenantTests.Text("zoetermeer-overlast"), ExampleCovenantTests.Text("riec-ondermijning"),
    ];

    private static readonly string[][] Tokens = [.. Seeds.Select(text => Token().Matches(text).Select(m => m.Value).ToArray())];
    private static readonly MapNode[] Trees = [.. Seeds.Select(text => (MapNode)TreeReader.Read(text, new FaultList())!)];

    private static readonly string[] Pieces =
    [
        "\n", " ", "  ", ":", ": ", "{", "}", "[", "]", "- ", ",", "\"", "'", "#", "&a ", "*a", "!!str ", "!x ", "|\n", ">-\n", "? ", "---\n", "...\n", "%YAML 1.1\n", "@", "\t", "\\",
        "\0", "\r", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "\u202E", "é", "\uD83D", "\uDE00", "null", "~", "true", "99999999999999999999", "-1", "P", "P9999Y", "2026-02-30", "<<: ", "\\x00", "\\uD800",
        "a: b", "regels:", "tests:\n", "(((((", "a{64}", "[[[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: ",
    ];

    private readonly Random random = new(seed);

    /// <summary>The next input, and of what kind it is.</summary>
    public (string Kind, string Text) Next() => random.Next(8) switch
    {
        0 or 1 => ("bytes", MangleBytes()),
        2 or 3 => ("tokens", MangleTokens()),
        4 or 5 or 6 => ("tree", TreeWriter.Write(MangleTree())),
        _ => ("random", Invent()),
    };

    private static string Block(string readme) => readme.Split("```yaml\n")[1].Split("```")[0];

    private string MangleBytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Pick(Seeds)).ToList();
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(Pieces)));
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        return (random.Next(4) == 0 ? Encoding.Latin1 : Encoding.UTF8).GetString([.. bytes]);
    }

    private string MangleTokens()
    {
        var tokens = Pick(Tokens).ToList();
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens[at] = random.Next(2) == 0 ? Pick(Pieces) : Pick(Pick(Tokens));
                    break;
                case 1:
                    tokens.RemoveAt(at);
                    break;
                case 2:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                default:
                    var other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private MapNode MangleTree()
    {
        var root = Pick(Trees);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            root = (MapNode)Mangle(root, depth: 0);
        }

        return root;
    }

    private Node Mangle(Node node, int depth) => node switch
    {
        MapNode { Entries.Count: > 0 } map when depth == 0 || random.Next(4) > 0 => MangleEntry(map, depth),
        ListNode { Items.Count: > 0 } list when random.Next(4) > 0 => MangleItem(list, depth),
        _ => Branch(),
    };

    private MapNode MangleEntry(MapNode map, int depth)
    {
        var entries = map.Entries.ToList();
        var at = random.Next(entries.Count);
        switch (random.Next(8))
        {
            case 0:
                entries.RemoveAt(at);
                break;
            case 1:
                entries.Insert(at, entries[random.Next(entries.Count)]);
                break;
            case 2:
                entries[at] = new MapEntry(Text(), entries[at].Value);
                break;
            default:
                entries[at] = new MapEntry(entries[at].Key, Mangle(entries[at].Value, depth + 1));
                break;
        }

        return map with { Entries = entries };
    }

    private ListNode MangleItem(ListNode list, int depth)
    {
        var items = list.Items.ToList();
        var at = random.Next(items.Count);
        switch (random.Next(5))
        {
            case 0:
                items.RemoveAt(at);
                break;
            case 1:
                items.Insert(at, items[random.Next(items.Count)]);
                break;
            default:
                items[at] = Mangle(items[at], depth + 1);
                break;
        }

        return list with { Items = items };
    }

    /// <summary>A branch of some tree, or a text that is out of place.</summary>
    private Node Branch()
    {
        Node node = Pick(Trees);
        for (var down = random.Next(1, 6); down > 0; down--)
        {
            node = node switch
            {
                MapNode { Entries.Count: > 0 } map => map.Entries[random.Next(map.Entries.Count)].Value,
                ListNode { Items.Count: > 0 } list => list.Items[random.Next(list.Items.Count)],
                _ => random.Next(3) == 0 ? Text() : node,
            };
        }

        return node;
    }

    private TextNode Text() => new(Mark.Start, Pick(Pick(Tokens)).Trim() is { Length: > 0 } token ? token : Pick(["-1", "P", "0", "a\nb", ""]), IsPlain: false);

    private string Invent()
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 60); length > 0; length--)
        {
            text.Append(random.Next(3) switch
            {
                0 => Pick(Pieces),
                1 => Pick(Pick(Tokens)),
                _ => ((char)random.Next(0x10000)).ToString(),
            });
        }

        return text.ToString();
    }

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];

    [GeneratedRegex(@"[\p{L}0-9.:/-]+|\s+|.", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
