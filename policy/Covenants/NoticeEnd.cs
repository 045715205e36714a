namespace Bekend.Policies.Covenants;

/// <summary>When postponing the notice to the person ends (`uitstel-tot`).</summary>
public abstract record NoticeEnd
{
    private NoticeEnd()
    {
    }

    /// <summary>The moment for one question.</summary>
    /// <param name="asked">Moment of the question.</param>
    public abstract DateTimeOffset After(DateTimeOffset asked);

    /// <summary>A Dutch calendar day, included.</summary>
    /// <param name="Day">From year 2 to 9997.</param>
    public sealed record OnDay(DateOnly Day) : NoticeEnd
    {
        /// <inheritdoc/>
        public override DateTimeOffset After(DateTimeOffset asked) =>
            DutchTime.TryToMoment(Day.AddDays(1).ToDateTime(TimeOnly.MinValue), out var end) ? end : throw new InvalidOperationException("No such day.");
    }

    /// <summary>A period after each question.</summary>
    /// <param name="Period">Longer than zero.</param>
    public sealed record Later(Period Period) : NoticeEnd
    {
        /// <inheritdoc/>
        public override DateTimeOffset After(DateTimeOffset asked) => Period.AddTo(asked);
    }
}
