namespace Bekend.Policies.Covenants;

/// <summary>What a time window does on a public holiday (`feestdagen`).</summary>
public enum HolidayHours
{
    /// <summary>`open`: a holiday is a day like any other.</summary>
    Open,

    /// <summary>`dicht`: closed the whole day.</summary>
    Closed,
}
