namespace Bekend.Policies.Syntax;

/// <summary>Permanent codes of faults and findings: a code never gets another meaning. What each says is in this library's README.</summary>
internal static class Codes
{
    public const string Version = "C01";
    public const string Validity = "C02";
    public const string PrivacyOfficerAdvice = "C03";
    public const string Retention = "C05";
    public const string PurposeArticle = "D01";
    public const string ProcessingActivity = "D02";
    public const string UnusedPurpose = "D03";
    public const string BasisWithoutArticle = "G01";
    public const string PublicAuthorityInterest = "G02";
    public const string BasisWithoutLaw = "G03";
    public const string UnusedBasis = "G04";
    public const string MalformedArticle = "G05";
    public const string RuleWithoutBasis = "R04";
    public const string UnknownParty = "R05";
    public const string BasisOfOthers = "R06";
    public const string UnknownPurpose = "R07";
    public const string UnknownBasis = "R08";
    public const string UnknownWord = "R09";
    public const string SpecialGround = "R10";
    public const string PoliceData = "R11";
    public const string SecrecyNotLifted = "R12";
    public const string NoSafeguard = "R13";
    public const string Subsumed = "R15";
    public const string RuleUntested = "T01";
    public const string ForbidUntested = "T02";
    public const string NoQuota = "Q01";
    public const string Identical = "M01";
    public const string Equivalent = "M02";
    public const string Contradictory = "M04";
    public const string Mergeable = "M05";
    public const string Overlapping = "M06";
    public const string Missing = "M07";
    public const string HolidaysUnsaid = "U01";
    public const string NoNotice = "B01";
    public const string PostponedForever = "B02";
    public const string NoticeTooLate = "B03";
}
