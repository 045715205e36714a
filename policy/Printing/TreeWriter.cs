using System.Text;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Printing;

/// <summary>Writes a tree as YAML: sections and the items of lists in blocks, everything deeper on one line.</summary>
internal static class TreeWriter
{
    public static string Write(MapNode root)
    {
        var text = new StringBuilder();
        foreach (var entry in root.Entries)
        {
            text.Append(YamlText.Of(entry.Key)).Append(':');
            WriteSection(text, entry.Value);
        }

        return text.ToString();
    }

    /// <summary>Writes a tree on one line, without its end.</summary>
    public static string WriteLine(Node node)
    {
        var text = new StringBuilder();
        WriteFlow(text, node);
        return text.ToString();
    }

    private static void WriteSection(StringBuilder text, Node node)
    {
        switch (node)
        {
            case MapNode map when map.Entries.Any(entry => entry.Value is MapNode):
                text.Append('\n');
                WriteEntries(text, map, "  ", "  ");
                break;
            case ListNode list when list.Items.Any(item => item is MapNode):
                text.Append('\n');
                foreach (var item in list.Items)
                {
                    WriteItem(text, item);
                }

                break;
            default:
                text.Append(' ');
                WriteFlow(text, node);
                text.Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, Node item)
    {
        if (item is MapNode { Entries.Count: > 0 } map)
        {
            WriteEntries(text, map, "  - ", "    ");
        }
        else
        {
            text.Append("  - ");
            WriteFlow(text, item);
            text.Append('\n');
        }
    }

    private static void WriteEntries(StringBuilder text, MapNode map, string first, string next)
    {
        var indent = first;
        foreach (var entry in map.Entries)
        {
            text.Append(indent).Append(YamlText.Of(entry.Key)).Append(": ");
            WriteFlow(text, entry.Value);
            text.Append('\n');
            indent = next;
        }
    }

    private static void WriteFlow(StringBuilder text, Node node)
    {
        switch (node)
        {
            case TextNode scalar:
                text.Append(YamlText.Of(scalar));
                break;
            case ListNode list:
                text.Append('[');
                WriteSeparated(text, list.Items, WriteFlow);
                text.Append(']');
                break;
            case MapNode map:
                text.Append('{');
                WriteSeparated(text, map.Entries, WriteEntry);
                text.Append('}');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    private static void WriteEntry(StringBuilder text, MapEntry entry)
    {
        text.Append(YamlText.Of(entry.Key)).Append(": ");
        WriteFlow(text, entry.Value);
    }

    private static void WriteSeparated<T>(StringBuilder text, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            write(text, items[i]);
        }
    }
}
