using System.Diagnostics.CodeAnalysis;

namespace Bekend.Connector;

/// <summary>Either a value or the reason there is none. Expected outcomes are values; exceptions mean a bug.</summary>
internal readonly struct Outcome<T>
{
    private readonly T? _value;
    private readonly Failure? _failure;

    /// <summary>A value, for when its static type is an interface and no conversion applies.</summary>
    public Outcome(T value)
        : this(value, null)
    {
    }

    private Outcome(T? value, Failure? failure)
    {
        _value = value;
        _failure = failure;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Failure failure) => new(default, failure);

    /// <summary>Gives the value, or the failure when there is none.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Failure? failure)
    {
        value = _value;
        failure = _failure;
        return failure is null;
    }
}
