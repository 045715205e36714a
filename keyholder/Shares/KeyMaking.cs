using System.Security.Cryptography;
using Bekend.KeyHolding.KeyRing;
using Bekend.Pseudonyms.Voprf.Threshold;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.KeyHolding.Shares;

/// <summary>This holder's four rounds of making a key with the others. Each may be repeated: it gives the same again.</summary>
/// <remarks>INVARIANT: what a holder said in one round is durable before it says it, so that no restart makes it say another thing.</remarks>
internal sealed class KeyMaking(
    IKeyShareStore store, Members members, KeyShares shares, IDataProtectionProvider protection, TimeProvider clock, ILogger<KeyMaking> logger)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.KeyHolding.SharePolynomial.v1");

    /// <summary>Round 1: binds itself to a polynomial.</summary>
    public async Task<CeremonyStep> CommitAsync(KeyName name, CancellationToken cancellationToken)
    {
        var settings = members.CeremonyOf(name).Settings;
        var record = await store.FindAsync(name, cancellationToken);
        if (record is null || (record.ConfirmedAt is null && !record.Settings.SequenceEqual(settings)))
        {
            record = await store.BeginAsync(Begin(name, settings), cancellationToken);
        }

        return IsOurs(record, settings) ? new(record, [], null) : CeremonyStep.Refused(KeyHolderProblems.OtherAgreement);
    }

    /// <summary>Round 2: having seen the hashes of all, deals.</summary>
    /// <param name="hashes">n · 32 bytes. The first that are shown; never others.</param>
    public async Task<CeremonyStep> RevealAsync(KeyName name, byte[] hashes, CancellationToken cancellationToken)
    {
        var ceremony = members.CeremonyOf(name);
        var (record, problem) = await FindBegunAsync(name, ceremony, cancellationToken);
        if (record is null)
        {
            return problem!;
        }

        // Ours must be among them, or the others are making another key.
        var own = ceremony.HashCommitments(members.Self, record.Commitments);
        if (!hashes.AsSpan((members.Self - 1) * KeyCeremony.HashSize, KeyCeremony.HashSize).SequenceEqual(own))
        {
            return CeremonyStep.Refused(KeyHolderProblems.OtherMessages);
        }

        record = await store.KeepHashesAsync(name, ceremony.Settings, hashes, cancellationToken);
        if (!IsOurs(record, ceremony.Settings) || record.Hashes is null || !record.Hashes.SequenceEqual(hashes))
        {
            return CeremonyStep.Refused(KeyHolderProblems.OtherMessages);
        }

        return new(record, WriteShares(record, ceremony), null);
    }

    /// <summary>Round 3: checks what all dealt, and keeps its share.</summary>
    /// <param name="commitments">Of all holders, n · t · 32 bytes.</param>
    /// <param name="letters">To this holder, from all.</param>
    public async Task<CeremonyStep> TakeAsync(KeyName name, byte[] commitments, byte[] letters, CancellationToken cancellationToken)
    {
        var ceremony = members.CeremonyOf(name);
        var (record, problem) = await FindBegunAsync(name, ceremony, cancellationToken);
        if (record is null)
        {
            return problem!;
        }

        if (record.Made is null)
        {
            if (record.Hashes is null)
            {
                return CeremonyStep.Refused(KeyHolderProblems.OtherMessages);
            }

            switch (ceremony.TakeShares(members.Self, members.Key, record.Hashes, commitments, letters))
            {
                case CeremonyResult.Share share:
                    using (share.Secret)
                    {
                        record = await store.KeepShareAsync(name, ceremony.Settings, shares.Seal(share), cancellationToken);
                    }

                    break;
                case CeremonyResult.Fault fault:
                    return Complain(name, fault);
            }
        }

        return IsOurs(record, ceremony.Settings) && record.Made is { } made
            ? new(record, ceremony.WriteConfirmations(members.Self, members.Key, made.Transcript), null)
            : CeremonyStep.Refused(KeyHolderProblems.OtherAgreement);
    }

    /// <summary>Round 4: uses the share once all holders say that they saw the same.</summary>
    /// <param name="letters">To this holder, from all.</param>
    public async Task<CeremonyStep> ConfirmAsync(KeyName name, byte[] letters, CancellationToken cancellationToken)
    {
        var ceremony = members.CeremonyOf(name);
        var (record, problem) = await FindBegunAsync(name, ceremony, cancellationToken);
        if (record is null)
        {
            return problem!;
        }

        if (record.Made is not { } made)
        {
            return CeremonyStep.Refused(KeyHolderProblems.OtherMessages);
        }

        if (record.ConfirmedAt is null)
        {
            if (ceremony.CheckConfirmations(members.Self, members.Key, made.Transcript, letters) is { } fault)
            {
                return Complain(name, fault);
            }

            record = await store.ConfirmAsync(name, ceremony.Settings, clock.GetUtcNow(), cancellationToken);
        }

        return new(record, [], null);
    }

    private static bool IsOurs(KeyShareRecord record, byte[] settings) => record.Settings.SequenceEqual(settings);

    private async Task<(KeyShareRecord? Record, CeremonyStep? Refused)> FindBegunAsync(
        KeyName name, KeyCeremony ceremony, CancellationToken cancellationToken)
    {
        var record = await store.FindAsync(name, cancellationToken);
        return record is not null && IsOurs(record, ceremony.Settings)
            ? (record, null)
            : (null, CeremonyStep.Refused(KeyHolderProblems.OtherAgreement));
    }

    private KeyShareRecord Begin(KeyName name, byte[] settings)
    {
        using var polynomial = SharePolynomial.Generate(members.Shape.Needed);
        var coefficients = polynomial.Export();
        try
        {
            return new(name, settings, polynomial.Commitments.ToArray(), _protector.Protect(coefficients), Hashes: null, Made: null, ConfirmedAt: null);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(coefficients);
        }
    }

    private byte[] WriteShares(KeyShareRecord record, KeyCeremony ceremony)
    {
        if (record.Polynomial is null)
        {
            // Every holder has said that it has its share: whoever asks again gets letters that open nowhere.
            return new byte[members.Shape.Holders * KeyCeremony.ShareLetterSize];
        }

        var coefficients = _protector.Unprotect(record.Polynomial);
        try
        {
            using var polynomial = SharePolynomial.Import(coefficients);
            return ceremony.WriteShares(members.Self, members.Key, polynomial, record.Hashes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(coefficients);
        }
    }

    private CeremonyStep Complain(KeyName name, CeremonyResult.Fault fault)
    {
        var holder = members.NameOf(fault.Holder);
        KeyShareLog.HolderDeviates(logger, name.Covenant, holder, fault.What);
        return CeremonyStep.Refused(KeyHolderProblems.HolderDeviates.With("houder", holder));
    }
}
