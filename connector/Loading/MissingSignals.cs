using Bekend.Connector.Asking;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>Own signals, and which of them the file does not have.</summary>
/// <param name="Listed">Own signals under the covenant about this kind of subject.</param>
/// <param name="Signals">Those that the file does not have.</param>
internal sealed record MissingSignals(int Listed, IReadOnlyList<(string Id, string Reference)> Signals)
{
    /// <summary>So few may always go.</summary>
    private const int Few = 10;

    /// <summary>All, or more than a tenth of all and more than ten: perhaps the file is not what it should be.</summary>
    public bool AreMany => (Signals.Count > 0 && Signals.Count == Listed) || (Signals.Count > Few && Signals.Count > Listed / 10.0);

    /// <summary>Looks for them.</summary>
    /// <param name="own">Own signals under the covenant.</param>
    /// <param name="subject">Kind of subject that the file is about; signals about the other kind are left alone.</param>
    /// <param name="presence">What the file has.</param>
    public static async Task<Outcome<MissingSignals>> FindAsync(IAsyncEnumerable<Outcome<StoredSignal>> own, SubjectKind subject, FilePresence presence)
    {
        var missing = new List<(string, string)>();
        var listed = 0;
        await foreach (var item in own)
        {
            if (!item.TryGet(out var signal, out var failure))
            {
                return failure;
            }

            if (signal.Soort != subject.Format())
            {
                continue;
            }

            if (signal is not { Id: { } id, Kenmerk: { } reference })
            {
                return Failure.Protocol("A signal in the list has no id or no reference.");
            }

            listed++;
            if (!presence.Has(reference))
            {
                missing.Add((id, reference));
            }
        }

        return new MissingSignals(listed, missing);
    }

    /// <summary>Why nothing may be withdrawn by this file; null when nothing is against it.</summary>
    public static string? Objection(FilePresence presence) => presence.Unreadable == 0
        ? null
        : FormattableString.Invariant($"{presence.Unreadable} refused rows have no reference that can be read, and any signal may be theirs");
}
