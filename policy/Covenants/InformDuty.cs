namespace Bekend.Policies.Covenants;

/// <summary>When the person it is about is told (`informeren`).</summary>
public abstract record InformDuty
{
    private InformDuty()
    {
    }

    /// <summary>`binnen P1M`: within a period after the question (AVG article 14(3)(a)).</summary>
    /// <param name="Period">Longer than zero.</param>
    public sealed record Within(Period Period) : InformDuty;

    /// <summary>`bij eerste contact`: at the first contact with the person (AVG article 14(3)(b)).</summary>
    public sealed record AtFirstContact : InformDuty;

    /// <summary>`uitgesteld`: later, on the ground that the covenant names (AVG article 23).</summary>
    public sealed record Postponed : InformDuty;
}
