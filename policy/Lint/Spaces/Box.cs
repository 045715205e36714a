namespace Bekend.Policies.Lint.Spaces;

/// <summary>A set of questions that asks something of each <see cref="Dimension"/> by itself: a rule is one, a forbid one or two.</summary>
internal sealed class Box
{
    private readonly Bits[] sides;

    private Box(Bits[] sides) => this.sides = sides;

    public bool IsEmpty => Array.Exists(sides, side => side.IsEmpty);

    public static Box Of(Func<Dimension, Bits> side) => new(Array.ConvertAll(Enum.GetValues<Dimension>(), dimension => side(dimension)));

    /// <summary>The same box with one other side.</summary>
    public Box With(Dimension dimension, Bits side)
    {
        var copy = (Bits[])sides.Clone();
        copy[(int)dimension] = side;
        return new Box(copy);
    }

    public bool Meets(Box other)
    {
        for (var i = 0; i < sides.Length; i++)
        {
            if (!sides[i].Meets(other.sides[i]))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsWithin(Box other)
    {
        for (var i = 0; i < sides.Length; i++)
        {
            if (!sides[i].IsWithin(other.sides[i]))
            {
                return false;
            }
        }

        return true;
    }

    public Box And(Box other) => new([.. sides.Zip(other.sides, (a, b) => a.And(b))]);

    /// <summary>The dimensions in which two boxes differ.</summary>
    public IReadOnlyList<Dimension> Differences(Box other) =>
        [.. Enum.GetValues<Dimension>().Where(dimension => !sides[(int)dimension].IsSame(other.sides[(int)dimension]))];

    /// <summary>What is left without another box: boxes that share no question.</summary>
    public IEnumerable<Box> Except(Box other)
    {
        if (!Meets(other))
        {
            yield return this;
            yield break;
        }

        var rest = this;
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var outside = rest.sides[(int)dimension].Except(other.sides[(int)dimension]);
            if (!outside.IsEmpty)
            {
                yield return rest.With(dimension, outside);
            }

            rest = rest.With(dimension, rest.sides[(int)dimension].And(other.sides[(int)dimension]));
        }
    }
}
