using Microsoft.AspNetCore.Identity;

namespace Bekend.Gateway.Accounts;

/// <summary>A person who may sign in. Roles and guarded covenants are claims beside it.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>OIN of the organisation the person works for; exactly one.</summary>
    public string Organisation { get; set; } = string.Empty;

    /// <summary>Name as colleagues know it; shown to the person, and to colleagues who may approve what they ask.</summary>
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>Set by an administrator: no sign-in, and running sessions end.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The TOTP secret, encrypted under Data Protection.</summary>
    public byte[] ProtectedTotpSecret { get; set; } = [];

    /// <summary>Time step of the last code that was accepted: no code of that step or before counts again.</summary>
    public long LastTotpStep { get; set; }

    /// <summary>A name is personal: belongs in no log.</summary>
    public override string ToString() => $"{nameof(Account)} {Id}";
}
