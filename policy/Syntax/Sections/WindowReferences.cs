using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `tijd` in a rule or forbid: names of windows.</summary>
internal static class WindowReferences
{
    public static IReadOnlyList<TimeWindow> Read(Node? node, SectionContext context)
    {
        var windows = new List<TimeWindow>();
        foreach (var name in ManyValues.Texts(node, context.Faults))
        {
            if (context.TimeWindows.TryGetValue(name.Value, out var window))
            {
                windows.Add(window);
            }
            else
            {
                // INVARIANT: a window that cannot be resolved is a fault, for an empty list would mean "at any hour".
                context.Faults.As(Codes.UnknownWord).AddUnknown(name.Mark, "time window", name.Value, context.TimeWindows.Keys);
            }
        }

        return windows;
    }
}
