using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages;

/// <summary>Days and moments on pages: by Dutch clocks, in the language of the page.</summary>
internal sealed class PageMoments(Texts t)
{
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", t.Culture);

    public string Moment(DateTimeOffset moment) => DutchTime.ToLocal(moment).ToString("d MMM yyyy, HH:mm", t.Culture);
}
