using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>One way in which a person may ask one party, with the least that must then hold.</summary>
/// <param name="Role">One of the person's roles.</param>
/// <param name="Purpose">Name of the purpose.</param>
/// <param name="LegalBasis">Name of the legal basis.</param>
/// <param name="Party">Name of the party that is asked.</param>
/// <param name="Subject">Person or address.</param>
/// <param name="Level">What the asker gets to see.</param>
/// <param name="Rule">The rule that permits it.</param>
/// <param name="NeedsCase">A case number must be given, in the form the rule asks for.</param>
/// <param name="NeedsAdult">The person must be an adult (true) or a minor (false), and this must be stated; null when it may stay unsaid.</param>
/// <param name="NeedsWeighing">A weighing must (true) or must not (false) be on record; null when it may stay unsaid.</param>
/// <param name="NeedsColleague">A second person must approve.</param>
internal sealed record AskingWay(
    string Role,
    string Purpose,
    string LegalBasis,
    string Party,
    SubjectKind Subject,
    DetailLevel Level,
    Rule Rule,
    bool NeedsCase,
    bool? NeedsAdult,
    bool? NeedsWeighing,
    bool NeedsColleague);
