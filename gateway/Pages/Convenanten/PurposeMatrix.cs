using Bekend.Policies.Covenants;
using Bekend.Policies.Explanations;

namespace Bekend.Gateway.Pages.Convenanten;

/// <summary>The part of the matrix for one purpose: a table.</summary>
/// <param name="Purpose">Its purpose.</param>
/// <param name="Asked">Names of the parties that anybody may ask for it: the columns.</param>
/// <param name="Rows">Each asker who may ask anything for it, with a cell for each column.</param>
/// <param name="Nothing">Askers who may ask nothing for it.</param>
internal sealed record PurposeMatrix(
    Purpose Purpose,
    IReadOnlyList<string> Asked,
    IReadOnlyList<(Asker Asker, IReadOnlyList<AccessCell> Cells)> Rows,
    IReadOnlyList<Asker> Nothing)
{
    public static PurposeMatrix Of(Covenant covenant, AccessMatrix matrix, Purpose purpose)
    {
        var cells = matrix.Cells.Where(cell => cell.Purpose == purpose.Name).ToList();
        var asked = covenant.Parties.Select(party => party.Name)
            .Where(party => cells.Exists(cell => cell.Asked == party && cell.Accesses.Count > 0))
            .ToList();
        var rows = matrix.Askers.ToLookup(asker => cells.Exists(cell => cell.Asker == asker && cell.Accesses.Count > 0));
        return new(
            purpose,
            asked,
            [.. rows[true].Select(asker => (asker, (IReadOnlyList<AccessCell>)[.. asked.Select(party => matrix.Find(asker, party, purpose.Name))]))],
            [.. rows[false]]);
    }
}
