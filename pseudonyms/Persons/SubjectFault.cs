namespace Bekend.Pseudonyms.Persons;

/// <summary>One reason why a subject was refused.</summary>
/// <param name="Field">Dutch field name as on the interface (<c>bsn</c>, <c>geboortedatum</c> …), or <c>persoon</c> for the whole.</param>
/// <param name="Message">English, lower case, no period; it never repeats the input.</param>
public sealed record SubjectFault(string Field, string Message);
