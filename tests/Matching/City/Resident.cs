using Bekend.Pseudonyms.Persons;

namespace Bekend.Matching.City;

/// <summary>One made-up person of a made-up city.</summary>
/// <param name="Household">Who lives together has the same number.</param>
/// <param name="Twins">Twins have the same number; null for everybody else.</param>
/// <param name="Fields">As an organisation knows them, without BSN.</param>
internal sealed record Resident(int Household, int? Twins, SubjectFields Fields)
{
    /// <summary>How two residents belong together.</summary>
    public string RelationTo(Resident other) =>
        Twins is not null && Twins == other.Twins ? "twins"
        : Household == other.Household ? "housemates"
        : "strangers";
}
