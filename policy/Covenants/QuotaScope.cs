namespace Bekend.Policies.Covenants;

/// <summary>What a quota counts per (`per`).</summary>
public enum QuotaScope
{
    /// <summary>`medewerker`: one employee of the asking organisation.</summary>
    Employee,

    /// <summary>`betrokkene`: one subject, whoever asks.</summary>
    DataSubject,

    /// <summary>`zaak`: one case.</summary>
    Case,

    /// <summary>`organisatie`: one asking organisation.</summary>
    Organisation,
}
