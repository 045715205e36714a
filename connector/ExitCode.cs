namespace Bekend.Connector;

/// <summary>What the process tells its caller. The numbers are permanent; <c>docs/command-line.md</c> lists them.</summary>
internal enum ExitCode
{
    /// <summary>Everything asked for was done. "Not known" is an answer, so it is 0 too.</summary>
    Done = 0,

    /// <summary>A bug, or a gateway that does not follow the protocol.</summary>
    Unexpected = 1,

    /// <summary>The command, a file or the subject is not usable; nothing was looked up.</summary>
    WrongInput = 2,

    /// <summary>The covenant does not allow it (HTTP 403).</summary>
    RefusedByCovenant = 3,

    /// <summary>No valid token could be had, or the gateway did not accept it (HTTP 401).</summary>
    NotAuthenticated = 4,

    /// <summary>A quota or the key holder's budget is used up (HTTP 429).</summary>
    OverBudget = 5,

    /// <summary>The gateway could not be reached or could not answer.</summary>
    Unavailable = 6,

    /// <summary>A proof, a pinned key, a receipt or a log does not hold.</summary>
    NotVerified = 7,

    /// <summary>The work is done, except for the rows, lines or references reported.</summary>
    SomeRefused = 8,

    /// <summary>No colleague approved the question in the time given.</summary>
    AwaitingApproval = 9,

    /// <summary>A test inside a covenant fails, or a change of the covenant goes unnoticed by all of them.</summary>
    TestsFailed = 10,

    /// <summary>Another version of a covenant decides some question otherwise, or that could not be ruled out.</summary>
    DecidedOtherwise = 11,

    /// <summary>Not known to those who answered, and not everybody did.</summary>
    NotAllAnswered = 12,

    /// <summary>Ended by Ctrl+C or a termination signal (128 + SIGINT).</summary>
    Interrupted = 130,
}
