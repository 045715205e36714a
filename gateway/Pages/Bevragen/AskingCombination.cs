using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>What a person chooses before anything is filled in.</summary>
internal sealed record AskingCombination(
    string Role, string Purpose, string LegalBasis, string Party, SubjectKind Subject, DetailLevel Level);
