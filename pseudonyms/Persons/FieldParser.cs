using System.Diagnostics.CodeAnalysis;

namespace Bekend.Pseudonyms.Persons;

/// <summary>Reads one field; the fault never repeats the text.</summary>
internal delegate bool FieldParser<T>(
    string? text, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? fault)
    where T : class;
