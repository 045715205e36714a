using System.Runtime.CompilerServices;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>The row a question is in on each <see cref="Axis"/>.</summary>
[InlineArray(AxisLayout.Axes)]
internal struct QuestionRows
{
    private int _first;
}
