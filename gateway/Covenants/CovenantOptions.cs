namespace Bekend.Gateway.Covenants;

/// <summary>Which covenants this gateway serves, and whose signatures make them covenants. Section <c>Covenants</c>.</summary>
public sealed class CovenantOptions
{
    /// <summary>Folder with <c>.yaml</c> files, each with its signatures beside it in <c>.yaml.note</c>. Versions in it that were not published yet are published at start. Empty: only what is published already.</summary>
    public string Folder { get; set; } = string.Empty;

    /// <summary>Verifier keys of the people who may sign a version (C2SP signed-note), one for each person. Two of them sign each version. At least 2.</summary>
    public IReadOnlyList<string> Signers { get; set; } = [];

    /// <summary>Verifier keys of people who left, or whose key was lost: what they signed before stays signed, and nothing new counts.</summary>
    public IReadOnlyList<string> FormerSigners { get; set; } = [];

    /// <summary>How often this gateway looks for versions that another one published. From one second to ten minutes.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(5);
}
