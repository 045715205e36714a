namespace Bekend.Gateway.AuthZen;

/// <summary>When a batch stops (<c>options.evaluations_semantic</c>). The answer ends with the item that decided.</summary>
/// <remarks>Source: AuthZEN Authorization API 1.0, §7.1.2.</remarks>
internal enum BatchSemantic
{
    /// <summary>Never: <c>execute_all</c>, the default.</summary>
    ExecuteAll,

    /// <summary>At the first refusal: <c>deny_on_first_deny</c>.</summary>
    DenyOnFirstDeny,

    /// <summary>At the first permit: <c>permit_on_first_permit</c>.</summary>
    PermitOnFirstPermit,
}
