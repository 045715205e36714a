using System.CommandLine;
using Bekend.Connector.LogChecking;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Commands;

/// <summary>Whose cosignatures are demanded besides the log's own signature.</summary>
internal sealed class PolicyOption
{
    private readonly Option<string?> _policy = new("--policy") { Description = "Demand the cosignatures of this witness policy (C2SP tlog-policy)", HelpName = "FILE" };

    public void AddTo(Command command) => command.Add(_policy);

    /// <summary>What is demanded; exit code 2 when the file has faults, all of them at once, or is about other logs.</summary>
    public Outcome<CosignatureDemand> Demand(ParseResult parsed, NoteVerifier log)
    {
        if (parsed.GetValue(_policy) is not { } path)
        {
            return new CosignatureDemand(null);
        }

        if (!TextFile.Read(path).TryGet(out var text, out var failure))
        {
            return failure;
        }

        return !WitnessPolicy.TryParse(text, out var policy, out var faults) ? Unusable(path, faults)
            : policy.Logs.Any(known => known.Format() == log.Format()) ? new CosignatureDemand(policy)
            : Unusable(path, [$"it does not name this log; its line is `log {log.Format()}`"]);
    }

    private static Failure Unusable(string path, IReadOnlyList<string> faults) =>
        Failure.Input("The witness policy cannot be used", $"`{path}` has faults.") with { Faults = faults };
}
