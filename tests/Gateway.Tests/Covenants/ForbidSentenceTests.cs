using Bekend.Gateway.Covenants;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Tests.Covenants;

public sealed class ForbidSentenceTests
{
    private static readonly ForbidConditions Nothing = new([], [], [], [], [], [], [], null, null, null, null);

    public static TheoryData<string, string> Sentences => new()
    {
        { "own", "Verboden is elke vraag bij de eigen organisatie (artikel 6.1)." },
        { "other", "Verboden is elke vraag bij een andere organisatie (artikel 6.1)." },
        { "minors", "Verboden is elke vraag over minderjarigen, of als de leeftijd niet bekend is (artikel 6.1)." },
        { "adults", "Verboden is elke vraag over meerderjarigen, of als de leeftijd niet bekend is (artikel 6.1)." },
        { "all", "Verboden is elke vraag van een consulent van corporatie of iedere rol van zorg bij politie voor casus op grond van wpg "
            + "die vraagt of het bekend is en bij welke partij over adressen naar overlast of naar alle signaalsoorten tegelijk tijdens nacht zonder zaaknummer zonder vastgelegde weging (artikel 6.1)." },
        { "not", "Verboden is elke vraag over personen met een zaaknummer na een vastgelegde weging (artikel 6.1)." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Says_EveryCondition(string name, string sentence) =>
        Assert.Equal(sentence, ForbidSentence.Of(new("V1", "6.1", Named(name), "omdat")));

    private static ForbidConditions Named(string name) => name switch
    {
        "own" => Nothing with { OwnOrganisation = true },
        "other" => Nothing with { OwnOrganisation = false },
        "minors" => Nothing with { IsAdult = false },
        "adults" => Nothing with { IsAdult = true },
        "all" => Nothing with
        {
            Askers = [new("corporatie", "consulent"), new("zorg", null)],
            Asked = ["politie"],
            Purposes = ["casus"],
            LegalBases = ["wpg"],
            Levels = [DetailLevel.Domain],
            Subjects = [SubjectKind.Address],
            Windows = [new("nacht", [1], TimeSpan.Zero, TimeSpan.FromHours(6))],
            HasCase = false,
            IsWeighed = false,
            SignalKinds = ["overlast"],
        },
        _ => Nothing with { Subjects = [SubjectKind.Person], HasCase = true, IsWeighed = true },
    };
}
