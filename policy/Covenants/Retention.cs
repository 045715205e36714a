namespace Bekend.Policies.Covenants;

/// <summary>How long each kind of record is kept (`bewaren`).</summary>
/// <param name="Question">The question itself (`vraag`).</param>
/// <param name="Answer">The answer (`antwoord`).</param>
/// <param name="CaseLink">The link between question and case (`zaakkoppeling`).</param>
/// <param name="Log">The disclosure log (`logboek`).</param>
public sealed record Retention(Period Question, Period Answer, Period CaseLink, Period Log);
