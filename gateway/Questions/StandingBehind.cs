using Bekend.Gateway.Identity;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Questions;

/// <summary>Which employee stands behind a question, in which role.</summary>
/// <remarks>
/// A connector names them (protocol §4.1). A person's session knows who that person is: then <c>medewerker</c> is not even read.
/// </remarks>
internal static class StandingBehind
{
    /// <summary>The employee: opaque, stable within the organisation.</summary>
    public static string ReadEmployee(JsonBody body, Caller caller) =>
        caller.IsPerson ? caller.Client : body.Text("medewerker", 128);

    /// <summary>The role as stated; a person with exactly one need not state it.</summary>
    /// <remarks>Whether the caller has that role is decided with the rest, so that a refusal is on record.</remarks>
    public static string ReadRole(JsonBody body, Caller caller) =>
        caller.IsPerson && caller.Roles.Count == 1 && body.Member("rol") is null
            ? caller.Roles.Single()
            : body.Text("rol", 63);
}
