namespace Bekend.Pseudonyms.Persons;

/// <summary>Collects the faults of one subject.</summary>
internal sealed class FaultList
{
    private readonly List<SubjectFault> faults = [];

    /// <summary>Whether there is a fault.</summary>
    public bool Any => faults.Count > 0;

    /// <summary>Reads a field that may be left out; null when left out or faulty.</summary>
    public T? Optional<T>(string field, string? text, FieldParser<T> parser)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!parser(text, out var value, out var fault))
        {
            faults.Add(new SubjectFault(field, fault));
        }

        return value;
    }

    /// <summary>Demands that a field is filled in.</summary>
    public void Require(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(new SubjectFault(field, "is required"));
        }
    }

    /// <summary>Demands that a text field is not absurdly long.</summary>
    public void LimitLength(string field, string? text)
    {
        if (text?.Length > SubjectReader.MaximumNameLength)
        {
            faults.Add(new SubjectFault(field, $"must be at most {SubjectReader.MaximumNameLength} characters"));
        }
    }

    /// <summary>Refuses what a field says.</summary>
    public void Forbid(string field, bool isForbidden, string message)
    {
        if (isForbidden)
        {
            faults.Add(new SubjectFault(field, message));
        }
    }

    /// <summary>The refusal with every fault.</summary>
    public SubjectResult.Refused Refuse() => new([.. faults]);

    /// <summary>The refusal with one more fault.</summary>
    public SubjectResult.Refused Refuse(string field, string message)
    {
        faults.Add(new SubjectFault(field, message));
        return Refuse();
    }
}
