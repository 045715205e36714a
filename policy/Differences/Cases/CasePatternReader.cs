using System.Globalization;
using System.Text.RegularExpressions;

namespace Bekend.Policies.Differences.Cases;

/// <summary>Reads a pattern that the covenant reader accepted into a <see cref="CaseMachine"/>.</summary>
/// <remarks>
/// What one character is (a class, an escape, a dot) is left to .NET's own regular expressions; this knows how atoms are put together:
/// sequence, alternatives, groups and counts. A pattern is for a whole case id, so that <c>^</c> and <c>$</c> around it say nothing;
/// anchors elsewhere and word borders are not read.
/// </remarks>
internal sealed partial class CasePatternReader
{
    private readonly string _pattern;
    private readonly CaseMachine _machine;
    private int _at;
    private int _depth;
    private bool _isBeyond;

    private CasePatternReader(string pattern, CaseMachine machine) => (_pattern, _machine) = (pattern, machine);

    /// <summary>Adds a pattern to a machine.</summary>
    /// <returns>Its first and last state; null when it uses what this does not read.</returns>
    public static (int First, int Last)? Read(string pattern, CaseMachine machine)
    {
        var reader = new CasePatternReader(pattern, machine);
        var part = reader.Alternatives();
        return reader._at == pattern.Length && !reader._isBeyond ? part : null;
    }

    /// <summary>Ends reading: the pattern uses what this does not read.</summary>
    private void GiveUp() => (_isBeyond, _at) = (true, _pattern.Length);

    private (int First, int Last) Alternatives()
    {
        var whole = (First: _machine.Add(), Last: _machine.Add());
        do
        {
            var part = Sequence();
            _machine.Join(whole.First, part.First);
            _machine.Join(part.Last, whole.Last);
        }
        while (Take('|'));
        return whole;
    }

    private (int First, int Last) Sequence()
    {
        var first = _machine.Add();
        var last = first;
        _ = _depth == 0 && Take('^');
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            if (_depth == 0 && (_pattern.AsSpan(_at) is "$" || _pattern.AsSpan(_at).StartsWith("$|")))
            {
                _at++;
                break;
            }

            var part = Counted();
            _machine.Join(last, part.First);
            last = part.Last;
        }

        return (first, last);
    }

    private (int First, int Last) Counted()
    {
        if (Take('('))
        {
            _at += _pattern.AsSpan(_at).StartsWith("?:") ? 2 : 0;
            _depth++;
            var group = Alternatives();
            _depth--;
            if (!Take(')'))
            {
                GiveUp();
            }

            return Repeat(Count(), () => group);
        }

        var atom = Atom();
        return Repeat(Count(), () =>
        {
            var part = (First: _machine.Add(), Last: _machine.Add());
            if (!_isBeyond)
            {
                _machine.Step(part.First, atom, part.Last);
            }

            return part;
        });
    }

    /// <summary>Least and most often; the most is null when there is no end.</summary>
    private (int Least, int? Most) Count()
    {
        var count = Counts().Match(_pattern, _at);
        if (!count.Success)
        {
            return (1, 1);
        }

        _at += count.Length;
        return count.ValueSpan[0] switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            _ => (
                Number(count.Groups["least"]),
                count.Groups["most"].Length > 0 ? Number(count.Groups["most"]) : count.Groups["comma"].Success ? null : Number(count.Groups["least"])),
        };
    }

    // A group is never counted in a covenant, so that it comes here at most once over: `*`, `+` and `?` take one copy.
    private (int First, int Last) Repeat((int Least, int? Most) count, Func<(int First, int Last)> copy)
    {
        var first = _machine.Add();
        var last = first;
        for (var i = 0; i < (count.Most ?? Math.Max(count.Least, 1)); i++)
        {
            var part = copy();
            var next = _machine.Add();
            _machine.Join(last, part.First);
            _machine.Join(part.Last, next);
            if (i >= count.Least)
            {
                _machine.Join(last, next);
            }

            if (count.Most is null && i >= count.Least - 1)
            {
                _machine.Join(next, part.First);
            }

            last = next;
        }

        return (first, last);
    }

    private string Atom()
    {
        var start = _at;
        switch (_pattern[_at++])
        {
            case '\\':
                Escape();
                break;
            case '[':
                Class();
                break;
            case '^' or '$' or '*' or '+' or '?':
                GiveUp();
                break;
        }

        return _pattern[start.._at];
    }

    private void Escape()
    {
        var escaped = Escapes().Match(_pattern, _at);
        if (escaped.Success)
        {
            _at += escaped.Length;
        }
        else
        {
            GiveUp();
        }
    }

    private void Class()
    {
        Take('^');
        Take(']');
        while (_at < _pattern.Length)
        {
            switch (_pattern[_at++])
            {
                case '\\':
                    _at++;
                    break;
                case '[' when _pattern[_at - 2] == '-':
                    Class();
                    break;
                case ']':
                    return;
            }
        }

        GiveUp();
    }

    private bool Take(char wanted)
    {
        var found = _at < _pattern.Length && _pattern[_at] == wanted;
        _at += found ? 1 : 0;
        return found;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?:[*+?]|\{(?<least>[0-9]+)(?<comma>,(?<most>[0-9]*))?\})\??", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    // Letters that stand for a class or a character, hexadecimal, and signs that stand for themselves.
    [GeneratedRegex(@"\G(?:[dDwWsStnrfvae]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[pP]\{[A-Za-z]+\}|[^0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
