using System.Collections.Immutable;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Syntax.Grammar;

/// <summary>Shapes that several sections use.</summary>
internal static class Shapes
{
    public static readonly Shape Text = new Shape.Text();
    public static readonly Shape Boolean = new Shape.Boolean();
    public static readonly Shape Name = new Shape.Text(Forms.Name);
    public static readonly Shape Names = new Shape.Many(Name);
    public static readonly Shape Askers = new Shape.Many(new Shape.Text(Forms.Asker));
    public static readonly Shape Date = new Shape.Text(Forms.Date);
    public static readonly Shape Period = new Shape.Text(Forms.Period);
    public static readonly Shape Clock = new Shape.Text(Forms.Clock);
    public static readonly Shape Oin = new Shape.Text(Forms.Oin);
    public static readonly Shape ClauseId = new Shape.Text(Forms.ClauseId);
    public static readonly Shape LawArticle = new Shape.Text(Articles.OfLaw);
    public static readonly Shape Level = new Shape.Words(["hit", "domein", "contactpersoon"]);
    public static readonly Shape Levels = new Shape.Many(Level);
    public static readonly Shape Subject = new Shape.Words(["persoon", "adres"]);
    public static readonly Shape Subjects = new Shape.Many(Subject);

    /// <summary>Categories of AVG articles 9(1) and 10.</summary>
    public static readonly ImmutableArray<string> Categories =
    [
        "gezondheid", "strafrechtelijk", "afkomst", "politiek", "overtuiging", "vakbond", "genetisch", "biometrisch", "seksueel",
    ];
}
