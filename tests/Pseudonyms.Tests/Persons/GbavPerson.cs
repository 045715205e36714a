using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.Persons;

/// <summary>One fictitious person of the register's test environment.</summary>
/// <param name="Id">First column, as in <c>Lg01_716</c>.</param>
/// <param name="Fields">The present values.</param>
/// <param name="History">Values of the continuation rows: former names, partners and addresses, each field possibly null.</param>
internal sealed record GbavPerson(string Id, SubjectFields Fields, IReadOnlyList<SubjectFields> History);
