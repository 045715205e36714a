using System.Text;

namespace Bekend.Connector.Loading;

/// <summary>Physical lines with their numbers, bounded in length; lines that were read too far can be put back.</summary>
internal sealed class LineSource(TextReader text)
{
    /// <summary>Longest line kept, in characters; the rest of a longer one is dropped and the line marked.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly Stack<Line> _putBack = new();
    private readonly StringBuilder _buffer = new();
    private int _number;

    /// <summary>The next line, or null at the end.</summary>
    public Line? Next() => _putBack.TryPop(out var line) ? line : Read();

    /// <summary>Puts lines back so that the first of them comes next.</summary>
    public void PutBack(IEnumerable<Line> lines)
    {
        foreach (var line in lines.Reverse())
        {
            _putBack.Push(line);
        }
    }

    private Line? Read()
    {
        _buffer.Clear();
        var isTooLong = false;
        int next;
        if (text.Peek() < 0)
        {
            return null;
        }

        while ((next = text.Read()) >= 0 && next is not ('\n' or '\r'))
        {
            isTooLong |= _buffer.Length >= MaxLength;
            if (!isTooLong)
            {
                _buffer.Append((char)next);
            }
        }

        if (next == '\r' && text.Peek() == '\n')
        {
            text.Read();
        }

        return new Line(++_number, _buffer.ToString(), isTooLong);
    }
}
