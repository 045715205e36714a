using Bekend.Policies.Syntax.Spelling;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bekend.Policies.Syntax.Trees;

/// <summary>Turns YAML text into a located tree. Only plain YAML is accepted: no anchors, aliases, tags or second document.</summary>
internal sealed class TreeReader
{
    /// <summary>Deepest nesting of mappings and lists; the outermost mapping is 1.</summary>
    public const int MaxDepth = 16;

    private readonly Parser parser;
    private readonly FaultList faults;
    private bool isBroken;

    private TreeReader(string yaml, FaultList faults)
    {
        parser = new Parser(new StringReader(yaml));
        this.faults = faults;
    }

    /// <param name="yaml">Text that passed <see cref="TextLimits"/>.</param>
    /// <param name="faults">Receives every fault.</param>
    /// <returns>The root, or null when there is no tree worth reading further.</returns>
    public static Node? Read(string yaml, FaultList faults)
    {
        var reader = new TreeReader(yaml, faults);
        try
        {
            return reader.ReadStream();
        }
        catch (YamlException e)
        {
            faults.Add(At(e.Start), $"not valid YAML: {Explain(e)}");
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The scanner trips over some stray marks and over escapes that are no character, and then says nothing about where.
            faults.Add(reader.parser.Current is { } last ? At(last.End) : Mark.Start, "not valid YAML shortly after this place");
            return null;
        }
    }

    private Node? ReadStream()
    {
        Next<StreamStart>();
        if (parser.MoveNext() && parser.Current is StreamEnd)
        {
            faults.Add(Mark.Start, "the file is empty");
            return null;
        }

        parser.MoveNext();
        var root = ReadNode(1);
        if (isBroken)
        {
            return null;
        }

        Next<DocumentEnd>();
        if (parser.MoveNext() && parser.Current is DocumentStart second)
        {
            faults.Add(At(second.Start), "a second document is not allowed; one file is one covenant");
            return null;
        }

        return root;
    }

    /// <summary>Reads the node at the current event and leaves the parser on its last event.</summary>
    private Node ReadNode(int depth)
    {
        var current = parser.Current!;
        var mark = At(current.Start);
        if (current is AnchorAlias alias)
        {
            return Break(mark, $"alias {Quote.Of("*" + alias.Value)} is not allowed; write it out");
        }

        CheckProperties((NodeEvent)current, mark);
        CheckCharacters(current, mark);
        return current switch
        {
            Scalar scalar => new TextNode(mark, scalar.Value, scalar.Style == ScalarStyle.Plain),
            _ when depth > MaxDepth => Break(mark, $"nested deeper than {MaxDepth} levels"),
            SequenceStart => ReadList(mark, depth),
            _ => ReadMap(mark, depth),
        };
    }

    private ListNode ReadList(Mark mark, int depth)
    {
        var items = new List<Node>();
        while (!isBroken && parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new ListNode(mark, items);
    }

    private MapNode ReadMap(Mark mark, int depth)
    {
        var entries = new List<MapEntry>();
        var seen = new Dictionary<string, Mark>(StringComparer.Ordinal);
        while (!isBroken && parser.MoveNext() && parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            if (isBroken || !parser.MoveNext())
            {
                break;
            }

            var value = ReadNode(depth + 1);
            if (key is not TextNode text)
            {
                faults.Add(key.Mark, "a key must be text");
            }
            else if (!seen.TryAdd(text.Text, text.Mark))
            {
                faults.Add(text.Mark, $"duplicate key {Quote.Of(text.Text)}; first on line {seen[text.Text].Line}");
            }
            else
            {
                entries.Add(new MapEntry(text, value));
            }
        }

        return new MapNode(mark, entries);
    }

    private void CheckProperties(NodeEvent node, Mark mark)
    {
        if (!node.Anchor.IsEmpty)
        {
            faults.Add(mark, $"anchor {Quote.Of("&" + node.Anchor)} is not allowed");
        }

        if (!node.Tag.IsEmpty)
        {
            faults.Add(mark, $"tag {Quote.Of(node.Tag.IsNonSpecific ? "!" : node.Tag.Value)} is not allowed");
        }
    }

    // An escape ("\u202e") must not bring in what the text itself may not hold.
    private void CheckCharacters(ParsingEvent current, Mark mark)
    {
        if (current is Scalar { Style: ScalarStyle.DoubleQuoted } scalar && TextLimits.FindForbidden(scalar.Value) is { } character)
        {
            faults.Add(mark, $"character {character} is not allowed, not even as an escape");
        }
    }

    private TextNode Break(Mark mark, string message)
    {
        isBroken = true;
        faults.Add(mark, message);
        return new TextNode(mark, string.Empty, true);
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (!parser.MoveNext() || parser.Current is not T)
        {
            throw new YamlException("unexpected structure");
        }
    }

    private static Mark At(YamlDotNet.Core.Mark mark) =>
        new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string Explain(YamlException e)
    {
        var message = e.Message.TrimEnd('.');
        return message.Length == 0 ? "unreadable" : char.ToLowerInvariant(message[0]) + message[1..];
    }
}
