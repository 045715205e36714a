using System.Text;
using Bekend.Ledger.Commitments;

namespace Bekend.Gateway.Disclosure;

/// <summary>Collects the fields of a record; what is not there is left out.</summary>
internal sealed class RecordFields
{
    private readonly List<RecordField> _fields = [];

    public IReadOnlyList<RecordField> Fields => _fields;

    /// <summary>Adds one field unless its value is null.</summary>
    public RecordFields Add(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add(new(name, Encoding.UTF8.GetBytes(value)));
        }

        return this;
    }
}
