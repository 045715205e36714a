using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>A covenant under which a person may ask, and every way to do so: at least one.</summary>
internal sealed record CovenantChoice(Covenant Covenant, IReadOnlyList<AskingWay> Ways)
{
    /// <summary>The purposes of those ways, in the covenant's order.</summary>
    public IEnumerable<Purpose> Purposes => Covenant.Purposes.Where(purpose => Ways.Any(way => way.Purpose == purpose.Name));
}
