using Bekend.Pseudonyms.Persons;

namespace Bekend.Matching.Febrl;

/// <summary>One record of a FEBRL set.</summary>
/// <param name="Entity">Who it is about, as in <c>223</c>; records with one entity are one person.</param>
/// <param name="Fields">With <c>soc_sec_id</c> as BSN.</param>
internal sealed record FebrlRecord(string Entity, SubjectFields Fields);
