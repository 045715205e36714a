using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Storage.PostgreSql;

/// <summary>What a batch comes down to, as if its signals had been registered one after the other.</summary>
/// <remarks>A reference that comes more than once is written once, as it was last; each of its results says what that one did.</remarks>
internal sealed class RegistrationPlan
{
    private readonly Dictionary<SignalName, PlannedSignal> _planned = [];

    private RegistrationPlan(IReadOnlyList<RegistrationResult> results) => Results = results;

    /// <summary>One for each signal, in order.</summary>
    public IReadOnlyList<RegistrationResult> Results { get; }

    /// <summary>What is stored anew, in the order of the batch.</summary>
    public IEnumerable<PlannedSignal> Written => _planned.Values.Where(signal => signal.IsWritten).OrderBy(signal => signal.Position);

    /// <summary>What is removed first: the stored ones that are replaced.</summary>
    public IEnumerable<PlannedSignal> Replaced => _planned.Values.Where(signal => signal is { IsWritten: true, IsStored: true });

    /// <param name="signals">The batch.</param>
    /// <param name="stored">Id and content of those of its references that are stored.</param>
    public static RegistrationPlan Make(
        IReadOnlyList<SignalRecord> signals, IReadOnlyDictionary<SignalName, (Guid Id, byte[] Content)> stored)
    {
        var results = new List<RegistrationResult>(signals.Count);
        var plan = new RegistrationPlan(results);
        for (var position = 0; position < signals.Count; position++)
        {
            results.Add(plan.Add(signals[position], position, stored));
        }

        return plan;
    }

    private RegistrationResult Add(
        SignalRecord signal, int position, IReadOnlyDictionary<SignalName, (Guid Id, byte[] Content)> stored)
    {
        var name = SignalName.Of(signal);
        var content = signal.ContentDigest();
        if (!_planned.TryGetValue(name, out var planned))
        {
            var isStored = stored.TryGetValue(name, out var there);
            planned = new(isStored ? there.Id : signal.Id, isStored, isStored ? there.Content : []);
            _planned.Add(name, planned);
        }

        if (signal.HasContent(planned.Content))
        {
            return new(planned.Id, RegistrationStatus.Unchanged);
        }

        var status = planned.Content.Length == 0 ? RegistrationStatus.Added : RegistrationStatus.Changed;
        planned.Write(signal, content, position);
        return new(planned.Id, status);
    }
}
