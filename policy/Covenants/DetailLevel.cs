namespace Bekend.Policies.Covenants;

/// <summary>What an asker may see (`ziet`), ascending: each level includes the ones before it.</summary>
public enum DetailLevel
{
    /// <summary>`hit`: known or not known, nothing else.</summary>
    Hit,

    /// <summary>`domein`: also which categories of organisations know the subject.</summary>
    Domain,

    /// <summary>`contactpersoon`: also whom to call.</summary>
    ContactPerson,
}
