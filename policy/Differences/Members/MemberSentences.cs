using Bekend.Policies.Covenants;
using Bekend.Policies.Explanations;

namespace Bekend.Policies.Differences.Members;

/// <summary>Says in Dutch and in English what becomes of an organisation.</summary>
internal static class MemberSentences
{
    public static Explanation Of(MemberChangeKind kind, Membership? before, Membership? after) => kind switch
    {
        MemberChangeKind.Joined => new(
            $"{Dutch(after!.Member)} doet voortaan mee als {after.Party}: wat die partij mag en van haar gevraagd mag worden, geldt voortaan ook voor deze organisatie.",
            $"{English(after.Member)} now takes part as {after.Party}: what that party may ask and be asked now holds for this organisation too."),
        MemberChangeKind.Left => new(
            $"{Dutch(before!.Member)} doet niet meer mee als {before.Party}: wat die partij mag en van haar gevraagd mag worden, geldt voor deze organisatie niet meer.",
            $"{English(before.Member)} no longer takes part as {before.Party}: what that party may ask and be asked no longer holds for this organisation."),
        MemberChangeKind.Moved => new(
            $"{Dutch(after!.Member)} doet voortaan mee als {after.Party} en niet meer als {before!.Party}: voor deze organisatie geldt voortaan wat {after.Party} mag en van {after.Party} gevraagd mag worden.",
            $"{English(after.Member)} now takes part as {after.Party} and no longer as {before.Party}: what {after.Party} may ask and be asked now holds for this organisation."),
        MemberChangeKind.Renumbered => Renumbered(before!, after!),
        MemberChangeKind.Renamed => new(
            $"OIN {after!.Member.Oin} ({after.Party}) heet voortaan {after.Member.Name} in plaats van {before!.Member.Name}: wat deze organisatie mag verandert daardoor niet.",
            $"OIN {after.Member.Oin} ({after.Party}) is now called {after.Member.Name} instead of {before.Member.Name}: that does not change what this organisation may ask."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Explanation Renumbered(Membership before, Membership after) => (before.Member.Oin, after.Member.Oin) switch
    {
        ({ } was, { } now) => new(
            $"{after.Member.Name} ({after.Party}) heeft voortaan OIN {now} in plaats van OIN {was}: wie met {was} vraagt of gevraagd wordt doet niet meer mee, wie met {now} voortaan wel.",
            $"{after.Member.Name} ({after.Party}) now has OIN {now} instead of OIN {was}: who asks or is asked as {was} no longer takes part, who does so as {now} now does."),
        (null, { } now) => new(
            $"{after.Member.Name} ({after.Party}) heeft voortaan een OIN, {now}: deze organisatie kan voortaan vragen en gevraagd worden als {after.Party}.",
            $"{after.Member.Name} ({after.Party}) now has an OIN, {now}: this organisation can now ask and be asked as {after.Party}."),
        ({ } was, null) => new(
            $"{after.Member.Name} ({after.Party}) heeft geen OIN meer, eerst {was}: deze organisatie kan niet meer vragen en niet meer gevraagd worden als {after.Party}.",
            $"{after.Member.Name} ({after.Party}) has no OIN any longer, first {was}: this organisation can no longer ask or be asked as {after.Party}."),
        _ => throw new ArgumentOutOfRangeException(nameof(after)),
    };

    private static string Dutch(Member member) => Name(member, "zonder OIN");

    private static string English(Member member) => Name(member, "without OIN");

    private static string Name(Member member, string without) =>
        member.Oin is not { } oin ? $"{member.Name} ({without})" : member.Name == oin.Value ? $"OIN {oin}" : $"{member.Name} (OIN {oin})";
}
