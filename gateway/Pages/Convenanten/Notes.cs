using Bekend.Policies.Covenants;
using Bekend.Policies.Explanations;

namespace Bekend.Gateway.Pages.Convenanten;

/// <summary>Parts of a covenant in a few words, in the language of the page.</summary>
internal sealed class Notes(Texts t)
{
    public string Level(DetailLevel level) => level switch
    {
        DetailLevel.Hit => t["bekend of niet"],
        DetailLevel.Domain => t["ook bij welke partij"],
        DetailLevel.ContactPerson => t["ook wie te bellen"],
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public string Asker(Asker asker) =>
        asker.Role is { } role ? t["{0} van {1}", role, asker.Party] : t["iedereen van {0}", asker.Party];

    public string Subjects(IReadOnlyList<SubjectKind> subjects) => subjects switch
    {
        [SubjectKind.Person] => t["over personen"],
        [SubjectKind.Address] => t["over adressen"],
        _ => t["over personen en adressen"],
    };

    /// <summary>What a question must meet, shortest first; the forbids that cut into it last.</summary>
    public IReadOnlyList<string> Conditions(Access access)
    {
        var conditions = access.Rule.Conditions;
        var notes = new List<string> { Subjects(access.Subjects) };
        Add(conditions.Case is not null, t["met zaaknummer"]);
        Add(conditions.Approvals > 1, t["met {0} personen", conditions.Approvals]);
        Add(conditions.IsAdult == true, t["alleen meerderjarigen"]);
        Add(conditions.IsAdult == false, t["alleen minderjarigen"]);
        Add(conditions.IsWeighed == true, t["na een vastgelegde weging"]);
        Add(conditions.IsWeighed == false, t["zonder weging"]);
        Add(conditions.OwnOrganisation == true, t["alleen bij de eigen organisatie"]);
        Add(conditions.OwnOrganisation == false, t["niet bij de eigen organisatie"]);
        Add(conditions.SignalKinds.Count > 0, t["alleen naar {0}", string.Join(", ", conditions.SignalKinds)]);
        Add(conditions.Windows.Count > 0, t["tijdens {0}", string.Join(", ", conditions.Windows.Select(window => window.Name))]);
        return notes;

        void Add(bool holds, string note)
        {
            if (holds)
            {
                notes.Add(note);
            }
        }
    }

    /// <summary>Such as <c>ma–vr 8.00–18.00 uur</c>.</summary>
    public string Hours(TimeWindow window)
    {
        var days = window.Days.Select(day => t.Culture.DateTimeFormat.GetAbbreviatedDayName((DayOfWeek)(day % 7)));
        var hours = t["{0}, van {1} tot {2} uur", string.Join(", ", days), Clock(window.From), Clock(window.To)];
        return window.Holidays == HolidayHours.Closed ? t["{0}, niet op feestdagen", hours] : hours;
    }

    /// <summary>When the person it is about is told.</summary>
    public string Inform(SubjectNotice notice) => (notice.Inform, notice.PostponedUntil) switch
    {
        (InformDuty.Within within, _) => t["binnen {0}", Duration(within.Period)],
        (InformDuty.AtFirstContact, _) => t["bij het eerste contact"],
        (InformDuty.Postponed, NoticeEnd.OnDay end) => t["later (uitgesteld), uiterlijk op {0}", end.Day.ToString("d MMMM yyyy", t.Culture)],
        (InformDuty.Postponed, NoticeEnd.Later end) => t["later (uitgesteld), uiterlijk na {0}", Duration(end.Period)],
        (InformDuty.Postponed, _) => t["later (uitgesteld)"],
        _ => throw new ArgumentOutOfRangeException(nameof(notice)),
    };

    /// <summary>What a quota counts per.</summary>
    public string Scope(QuotaScope scope) => scope switch
    {
        QuotaScope.Employee => t["Vragen van één medewerker"],
        QuotaScope.DataSubject => t["Vragen over dezelfde betrokkene"],
        QuotaScope.Case => t["Vragen in één zaak"],
        QuotaScope.Organisation => t["Vragen van één organisatie"],
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>Such as <c>één jaar 6 maanden</c>; <c>wordt niet bewaard</c> for nothing at all.</summary>
    public string Duration(Period period)
    {
        var parts = new List<string>();
        Add(period.Months / 12, "één jaar", "{0} jaar");
        Add(period.Months % 12, "één maand", "{0} maanden");
        Add(period.Days, "één dag", "{0} dagen");
        Add((int)period.Time.TotalHours, "één uur", "{0} uur");
        Add(period.Time.Minutes, "één minuut", "{0} minuten");
        Add(period.Time.Seconds, "één seconde", "{0} seconden");
        return parts.Count == 0 ? t["wordt niet bewaard"] : string.Join(' ', parts);

        void Add(int count, string one, string more)
        {
            if (count > 0)
            {
                parts.Add(t[count == 1 ? one : more, count]);
            }
        }
    }

    private static string Clock(TimeSpan time) => $"{(int)time.TotalHours:00}:{time.Minutes:00}";
}
