namespace Bekend.Policies.Covenants;

/// <summary>A purpose (`doelen`).</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Article">Article of the covenant.</param>
/// <param name="Text">What it is for, in plain Dutch.</param>
/// <param name="ProcessingActivity">Id in the register of processing activities (`verwerking`).</param>
public sealed record Purpose(string Name, string Article, string Text, string ProcessingActivity);
