using Bekend.Connector.Gateway;
using Bekend.Connector.Profiles;

namespace Bekend.Connector.Commands;

/// <summary>The employee on whose behalf a command acts, and the role.</summary>
internal sealed record Actor(string Employee, string Role)
{
    /// <summary>Works out who acts.</summary>
    /// <param name="profile">The client.</param>
    /// <param name="employee">From the command line, or null.</param>
    /// <param name="role">From the command line, or null: the profile's only role besides registering.</param>
    /// <param name="environment">Gives the employee when the command line does not.</param>
    /// <returns>The actor, or exit code 2 with every fault.</returns>
    public static Outcome<Actor> Find(ClientProfile profile, string? employee, string? role, RunEnvironment environment)
    {
        var faults = new List<string>();
        employee ??= environment.Employee;
        if (string.IsNullOrWhiteSpace(employee))
        {
            faults.Add("--employee: missing; the record must show who asks (or set BEKEND_EMPLOYEE)");
        }

        var roles = profile.Roles.Where(item => item != Wire.Registrar).ToArray();
        if (role is null && roles.Length != 1)
        {
            faults.Add($"--role: missing; this client has {(roles.Length == 0 ? "no role to act in" : $"the roles {string.Join(", ", roles)}")}");
        }
        else if (role is not null && !profile.Roles.Contains(role, StringComparer.Ordinal))
        {
            faults.Add($"--role: not a role of this client; it has {string.Join(", ", profile.Roles)}");
        }

        return faults.Count == 0
            ? new Actor(employee?.Trim() ?? "", role ?? roles[0])
            : Failure.Input("It is not clear who acts", "Nothing was sent.") with { Faults = faults };
    }
}
