namespace Bekend.Policies.Differences.Spaces;

/// <summary>Covers a set of points by few boxes, each as wide as it can be. Boxes may overlap; what they hold beyond the set does not matter.</summary>
internal static class Cover
{
    /// <param name="points">What must be covered: a value on each axis.</param>
    /// <param name="counts">How many values each axis has; axes are widened in this order.</param>
    /// <param name="mayHold">Whether a box may hold a point.</param>
    public static IEnumerable<IReadOnlyList<int>[]> Of(IEnumerable<int[]> points, IReadOnlyList<int> counts, Predicate<int[]> mayHold)
    {
        var boxes = new List<IReadOnlyList<int>[]>();
        foreach (var point in points)
        {
            if (!boxes.Exists(box => Holds(box, point)))
            {
                boxes.Add(Widen(point, counts, mayHold));
            }
        }

        return boxes;
    }

    private static bool Holds(IReadOnlyList<int>[] box, int[] point)
    {
        for (var axis = 0; axis < point.Length; axis++)
        {
            if (!box[axis].Contains(point[axis]))
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<int>[] Widen(int[] point, IReadOnlyList<int> counts, Predicate<int[]> mayHold)
    {
        IReadOnlyList<int>[] box = Array.ConvertAll(point, value => (IReadOnlyList<int>)[value]);
        for (var axis = 0; axis < counts.Count; axis++)
        {
            var taken = new List<int>();
            for (var value = 0; value < counts[axis]; value++)
            {
                if (value == point[axis] || All(box, axis, value, mayHold))
                {
                    taken.Add(value);
                }
            }

            box[axis] = taken;
        }

        return box;
    }

    /// <summary>Whether every point of a box, with one other value on an axis, may be held.</summary>
    private static bool All(IReadOnlyList<int>[] box, int axis, int value, Predicate<int[]> mayHold)
    {
        var point = new int[box.Length];
        return Walk(0);

        bool Walk(int at)
        {
            if (at == box.Length)
            {
                return mayHold(point);
            }

            foreach (var next in at == axis ? [value] : box[at])
            {
                point[at] = next;
                if (!Walk(at + 1))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
